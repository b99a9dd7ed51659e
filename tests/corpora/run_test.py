"""The script for other people's test files, on a folder of our own."""

from pathlib import Path

from tests.corpora.run import Outcome, read_folder
from tests.corpora.table import row
from tests.intake.grids import kc01
from tests.intake.workbooks import xlsx


def test_every_file_of_a_folder_has_an_outcome(tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(xlsx(kc01()))
    (tmp_path / "other.csv").write_text("a;b;c\n1;2;3\n", encoding="utf-8")
    (tmp_path / "empty.xls").write_bytes(b"")
    outcomes = read_folder(tmp_path, 60)
    assert {path: (o.kind, o.rule_id) for path, o in outcomes.items()} == {
        "form.xlsx": ("form", ""),
        "other.csv": ("no form", "KC-002"),
        "empty.xls": ("refused", "KC-001"),
    }
    assert read_folder(tmp_path, 60, (".csv",)).keys() == {"other.csv"}


def test_a_file_that_takes_too_long_hangs(tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(xlsx(kc01()))
    (outcome,) = read_folder(tmp_path, 0.001).values()
    assert outcome.kind == "hung" and outcome.is_bad


def test_a_row_of_the_table_counts_each_kind() -> None:
    outcomes = [
        Outcome("form", "", "", 1.0),
        Outcome("no form", "KC-002", "", 0.1),
        Outcome("refused", "KC-001", "", 2.54),
        Outcome("refused", "KC-015", "", 0.1),
        Outcome("ended the child", "KC-001", "", 0.1),
    ]
    assert row("x", outcomes) == "| x | 5 | 1 | 1 | 2 | KC-001 1, KC-015 1 | 1 | 0 | 0 | 2.5 |"
