import json
import stat
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from orchestration import duck
from orchestration.intake.submission import Problem
from orchestration.ledger.store import (
    add_gate_problems,
    open_ledger,
    row_counts,
    write_submissions,
)
from tests.intake.grids import FIRST, HEADER, kc01
from tests.intake.reading import VOCABULARY, read_one
from tests.intake.workbooks import xlsx
from tests.ledger.batches import rows_of, write_batch

NOW = datetime(2024, 8, 6, 1, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.duckdb"


def test_opening_twice_changes_nothing(path: Path) -> None:
    write_batch(path, [1], NOW)
    before = rows_of(path)
    open_ledger(path, VOCABULARY.forms).close()
    assert rows_of(path) == before


def test_only_its_owner_may_read_it(path: Path) -> None:
    open_ledger(path, VOCABULARY.forms).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_form_has_its_table_with_every_field_as_text(path: Path) -> None:
    with open_ledger(path, VOCABULARY.forms) as ledger:
        for form in VOCABULARY.forms:
            columns = ledger.table(form.table).columns
            fields = [field.name for field in form.fields]
            assert columns == ["submission_id", "source_row", "row_kind", *fields, "extra"]


def test_a_line_is_kept_as_it_was_submitted(path: Path) -> None:
    header = [*HEADER, "Chủ đầu tư"]
    submission = read_one(xlsx(kc01([*FIRST, "'; drop table kc01_line; --"], header=header)))
    with open_ledger(path, VOCABULARY.forms) as ledger:
        write_submissions(ledger, [submission], VOCABULARY.forms, NOW)
    with duck.connect(path, read_only=True) as ledger:
        kept = ledger.execute(
            "select source_row, row_kind, content_code, executed_in_month, note, extra from kc01_line"
        ).fetchall()
    assert kept == [(5, "line", "3.2", "110,5", None, kept[0][5])]
    assert json.loads(kept[0][5]) == {"Chủ đầu tư": "'; drop table kc01_line; --"}


def test_a_file_that_could_not_be_read_is_kept_with_its_reason(path: Path) -> None:
    with open_ledger(path, VOCABULARY.forms) as ledger:
        write_submissions(ledger, [read_one(b"")], VOCABULARY.forms, NOW)
    rows = rows_of(path)
    assert len(rows["submission"]) == len(rows["problem"]) == 1
    assert rows["kc01_line"] == []


def test_the_same_submission_can_not_be_written_twice(path: Path) -> None:
    write_batch(path, [1], NOW)
    before = rows_of(path)
    with pytest.raises(duckdb.ConstraintException):
        write_batch(path, [1], NOW)
    assert rows_of(path) == before


def test_a_gate_says_once_what_intake_has_not_said(path: Path) -> None:
    refusal = Problem("KC-010", "Kỳ báo cáo ở tương lai.", "một tháng đã qua")
    with open_ledger(path, VOCABULARY.forms) as ledger:
        for _ in range(2):
            add_gate_problems(ledger, [("a", refusal), ("b", refusal)])
        counts = row_counts(ledger)
    assert counts["problem"] == 2


def test_a_field_that_a_form_has_got_since_is_null_on_older_lines(path: Path) -> None:
    write_batch(path, [1], NOW)
    [first, *others] = VOCABULARY.forms
    field = first.fields[0].model_copy(update={"name": "funding_source"})
    grown = first.model_copy(update={"fields": (*first.fields, field)})
    with open_ledger(path, [grown, *others]) as ledger:
        counted = ledger.execute(
            f"select count(*), count(funding_source) from {grown.table}"
        ).fetchone()
    assert counted is not None
    assert counted[0] > 0
    assert counted[1] == 0


def test_a_ledger_of_before_the_notation_was_kept_gets_the_column(path: Path) -> None:
    write_batch(path, [1], NOW)
    with duck.connect(path) as ledger:
        ledger.execute("alter table submission drop column notation")
    write_batch(path, [2], NOW)
    with open_ledger(path, VOCABULARY.forms) as ledger:
        kept = ledger.execute("select count(*), count(notation) from submission").fetchone()
    assert kept == (2, 0)
