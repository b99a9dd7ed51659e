"""`make bench`: a first load and a load without changes, stage by stage, beside a bare `dbt build` of the models.

Each round loads the shipped sample into a new warehouse, loads it again, and builds the same models on the same
ledger with the dbt command alone. Printed: seconds (median of the rounds) and the ratio to that bare build.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from orchestration.settings import now_in_vietnam

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
STAGES = {
    "landing__batch": "landing: find, read, gate",
    "ledger": "ledger: append, gate",
    "warehouse": "warehouse: dbt build under Dagster",
    "candidate_gates": "gates on the candidate",
    "publication": "publication: copy, gate, Parquet, replace",
    "feedback__workbooks": "feedback workbooks",
    "report__monthly": "monthly report",
    "dashboard__page": "dashboard",
    "pages__dictionary": "data dictionary",
}
REST = "imports, definitions, Dagster's records"


def load(warehouse: Path) -> dict[str, float]:
    """Seconds of each stage of one `khuyencong load` of the sample, as a whole process."""
    started = time.perf_counter()
    run = subprocess.run(
        [BIN / "khuyencong", "load", "--warehouse", warehouse, "--json", "--quiet"],
        capture_output=True,
        text=True,
        check=True,
    )
    total = time.perf_counter() - started
    steps = json.loads(run.stdout)["seconds"]
    seconds = {label: steps[step] for step, label in STAGES.items() if step in steps}
    return {**seconds, REST: total - sum(seconds.values()), "total": total}


def bare_dbt_build(warehouse: Path) -> float:
    """Seconds of the dbt command alone: same models, same ledger, a new candidate, a warm parse."""
    target = warehouse / "work" / "dbt_target"
    environment = {
        **os.environ,
        "KHUYENCONG_CANDIDATE_PATH": str(warehouse / "bare" / "candidate.duckdb"),
        "KHUYENCONG_LEDGER_PATH": str(warehouse / "ledger.duckdb"),
        "KHUYENCONG_AS_OF_DATE": now_in_vietnam().date().isoformat(),
        "DO_NOT_TRACK": "1",
    }
    (warehouse / "bare").mkdir()
    started = time.perf_counter()
    subprocess.run(
        [
            *(BIN / "dbt", "--quiet", "build", "--exclude-resource-type", "unit_test"),
            *("--profiles-dir", ".", "--target-path", target, "--log-path", target),
        ],
        cwd=ROOT / "dbt_project",
        env=environment,
        check=True,
    )
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds to take the median of")
    rounds = parser.parse_args().rounds
    first, again, bare = [], [], []
    for count in range(1, rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            warehouse = Path(folder) / "warehouse"
            first.append(load(warehouse))
            again.append(load(warehouse))
            bare.append(bare_dbt_build(warehouse))
        print(f"round {count} of {rounds} done", file=sys.stderr)
    _print(first, again, statistics.median(bare))


def _print(first: list[dict[str, float]], again: list[dict[str, float]], bare: float) -> None:
    table = Table(box=None)
    table.add_column("")
    for heading in ("first load, s", "x bare", "load without changes, s", "x bare"):
        table.add_column(heading, justify="right")
    for stage in (*STAGES.values(), REST, "total"):
        cells = []
        for loads in (first, again):
            if stage in loads[0]:
                seconds = statistics.median(one[stage] for one in loads)
                cells += [f"{seconds:.2f}", f"{seconds / bare:.2f}"]
            else:
                cells += ["-", "-"]
        table.add_row(stage, *cells)
    table.add_row("bare dbt build of the same models", f"{bare:.2f}", "1.00", "", "")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
