# Every target sets up .venv by itself from the hash-locked requirements. PYTHON chooses the interpreter (3.11+).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
# Superset has an environment of its own: its pins don't go with the pipeline's.
BI_VENV := .venv-bi
BI_INSTALLED := $(BI_VENV)/.installed

.PHONY: help install load test bi-test check format dev bench sample dictionary lock clean

help:            ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

install: $(INSTALLED)  ## set up .venv

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed; set PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

load: $(INSTALLED)     ## load what is new in raw/ and publish warehouse/khuyencong.duckdb
	@$(BIN)/khuyencong load

test: $(INSTALLED)     ## the whole test suite
	$(BIN)/python -m pytest

bi-test: $(INSTALLED) $(BI_INSTALLED)  ## Superset on the published file, while loads replace it (installs Superset)
	$(BIN)/python -m tests.bi

$(BI_INSTALLED): warehouse/bi/requirements.txt warehouse/bi/constraints.txt
	$(PYTHON) -m venv $(BI_VENV)
	$(BI_VENV)/bin/python -m pip install --quiet --requirement warehouse/bi/requirements.txt
	@touch $@

check: $(INSTALLED)    ## format, lint, types; the dbt project whole and without a warning
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --processes 2 dbt_project/models dbt_project/tests dbt_project/macros
	$(BIN)/sqlfluff lint --config dbt_project/.sqlfluff warehouse/queries
	$(BIN)/python -m orchestration.dictionary --check
	$(BIN)/python -m tests.project_check

format: $(INSTALLED)   ## format Python and SQL in place
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/sqlfluff fix --processes 2 dbt_project/models dbt_project/tests

dev: $(INSTALLED)      ## the Dagster UI, with schedule and sensor running
	@$(BIN)/khuyencong dev

bench: $(INSTALLED)    ## time a load stage by stage, beside a bare dbt build
	@$(BIN)/python -m benchmarks

sample: $(INSTALLED)   ## write the synthetic sample in raw/ again (the same bytes)
	$(BIN)/python -m tests.sample

dictionary: $(INSTALLED)  ## write docs/dictionary.md from the dbt project
	$(BIN)/python -m orchestration.dictionary

lock:            ## resolve pyproject.toml anew into requirements.lock (needs uv)
	uv pip compile --quiet --generate-hashes --universal --extra dev --no-strip-extras --no-header pyproject.toml -o requirements.lock

clean:           ## remove what the pipeline and the tools made (the ledger too)
	rm -rf dbt_project/target dbt_project/logs warehouse/work warehouse/dagster warehouse/snapshots \
	  warehouse/as_of warehouse/reports warehouse/feedback warehouse/dashboard warehouse/dictionary.html \
	  warehouse/*.duckdb* .pytest_cache .mypy_cache .ruff_cache .hypothesis
