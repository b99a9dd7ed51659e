"""The sample's files: always the same bytes, the committed ones, and they hold what was meant."""

import csv
import hashlib
import io
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest
from python_calamine import CalamineWorkbook

from tests.sample import incidents, truth
from tests.sample.incidents import INCIDENTS, Incident
from tests.sample.mail import MailedFile, all_mail
from tests.sample.offices import STYLES
from tests.sample.register import REGISTER

ROOT = Path(__file__).parents[2]
RAW = ROOT / "raw"


def _hashes(folder: Path) -> dict[str, str]:
    files = [p for p in (folder / "submissions").rglob("*") if p.is_file()] + [folder / REGISTER]
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files
    }


def _generate(folder: Path, hash_seed: str) -> dict[str, str]:
    subprocess.run(
        [sys.executable, "-m", "tests.sample", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
    )
    return _hashes(folder)


@pytest.fixture(scope="module")
def mail() -> list[MailedFile]:
    return list(all_mail())


def _of(mail: list[MailedFile], unit: str, month: int | None) -> list[MailedFile]:
    """A unit's files of a month, by their folder and by the style's file name."""
    folder = "ke-hoach" if month is None else f"{month:02d}"
    style = STYLES[unit]
    template = style.file_name if month else style.plan_file_name
    start = template.split("{")[0].removesuffix(".xlsx")
    return [
        file
        for file in mail
        if PurePosixPath(file.path).parent.name == folder
        and PurePosixPath(file.path).name.startswith(start)
    ]


def _cells(file: MailedFile) -> list[object]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    return [
        value
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for value in row
    ]


def test_the_same_bytes_every_time_and_those_are_committed(tmp_path: Path) -> None:
    first = _generate(tmp_path / "first", "1")
    assert first == _generate(tmp_path / "second", "2")
    assert first == _hashes(RAW)


def test_the_register_has_a_line_for_every_file() -> None:
    with (RAW / REGISTER).open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    paths = Counter(line["path"] for line in lines)
    assert set(paths.values()) == {1}
    assert set(paths) == set(_hashes(RAW)) - {REGISTER}


def test_no_two_files_are_the_same(mail: list[MailedFile]) -> None:
    assert len({hashlib.sha256(file.content).digest() for file in mail}) == len(mail)


def test_formats_are_spread_over_the_units() -> None:
    formats = Counter(style.file_format for style in STYLES.values())
    assert formats == {"xlsx": 13, "xls": 2, "ods": 2, "csv": 2}
    assert set(STYLES) == set(truth.UNITS)


def test_every_unit_sends_each_month_except_where_an_incident_says_so(
    mail: list[MailedFile],
) -> None:
    again = {(i.unit, i.month) for i in INCIDENTS if "resubmitted" in i.kind or "revised" in i.kind}
    for unit, style in STYLES.items():
        for month in (None, *truth.MONTHS):
            files = 2 if style.file_format == "csv" and month else 1
            files += (unit, month) in again
            missing = (unit, month) == (incidents.MISSING.unit, incidents.MISSING.month)
            assert len(_of(mail, unit, month)) == (0 if missing else files), (unit, month)


def test_mail_arrives_by_the_5th_except_the_late_one_and_the_corrections(
    mail: list[MailedFile],
) -> None:
    excepted = {i.received_on for i in INCIDENTS if i.received_on}
    for file in mail:
        folder = PurePosixPath(file.path).parent.name
        if folder == "ke-hoach":
            on_time = "2023-12-01" <= file.received_on <= "2024-01-31"
        else:
            due = f"2024-{int(folder) + 1:02d}"
            on_time = f"{due}-01" <= file.received_on <= f"{due}-05"
        assert on_time or file.received_on in excepted, file.path


@pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
def test_every_workbook_opens_and_names_its_projects(mail: list[MailedFile], form: str) -> None:
    read = 0
    for file in mail:
        if not file.path.endswith(f".{form}"):
            continue
        cells = _cells(file)
        codes = {value for value in cells if str(value).startswith("KC24-")}
        assert codes <= set(truth.PROJECTS)
        assert "STT" in cells or "Dong Giang" in file.path
        read += 1
    assert read >= 14


def test_formulas_carry_their_values(mail: list[MailedFile]) -> None:
    for unit, month, total in (("TTKC", 7, 137.0), ("508", 6, 165_000.0), ("503", 7, 4_000.0)):
        (file,) = _of(mail, unit, month)
        assert total in _cells(file)


def test_the_wrong_version_would_change_the_total(mail: list[MailedFile]) -> None:
    by_receipt = sorted(_of(mail, "517", 3), key=lambda file: file.received_on)
    wrong, right = (_cells(file) for file in by_receipt)
    assert "154.000" in wrong and "145.000" not in wrong[: wrong.index("STT") + 60]
    assert "154.000" not in right and "Lần điều chỉnh: 1" in right


def test_the_unknown_content_is_corrected_without_a_mark(mail: list[MailedFile]) -> None:
    by_receipt = sorted(_of(mail, "506", 5), key=lambda file: file.received_on)
    wrong, right = (_cells(file) for file in by_receipt)
    assert wrong.count("4.9") == 1 and "4.9" not in right
    assert not [cell for cell in right if str(cell).startswith("Lần điều chỉnh")]


def test_the_refused_file_states_no_money_unit_and_paid_nothing(mail: list[MailedFile]) -> None:
    (file,) = _of(mail, "504", 5)
    assert not [cell for cell in _cells(file) if "đồng" in str(cell).lower()]
    assert truth.executed_vnd(unit="504", month=5) == 0
    assert truth.executed_vnd(unit="504") > 0


def test_nothing_was_executed_where_nothing_was_sent() -> None:
    missing: Incident = incidents.MISSING
    assert truth.executed_vnd(unit=missing.unit, month=missing.month) == 0


def test_the_rejected_row_is_there_and_outside_the_truth(mail: list[MailedFile]) -> None:
    (file,) = _of(mail, "518", 7)
    assert incidents.NEGATIVE_ROW_TEXT in _cells(file)
    assert truth.executed_vnd(project="KC24-518-02", month=7) == 0


def test_the_total_row_forgets_a_line(mail: list[MailedFile]) -> None:
    (file,) = _of(mail, "TTKC", 6)
    assert truth.executed_vnd(unit="TTKC", month=6) == 47_000_000
    cells = _cells(file)
    assert cells[cells.index("Tổng cộng") :][3] == 45.0


def test_one_unit_writes_decomposed_unicode(mail: list[MailedFile]) -> None:
    (file,) = _of(mail, "511", 4)
    assert "Mã nội dung" not in _cells(file)


def test_the_readme_names_every_file_of_an_incident(mail: list[MailedFile]) -> None:
    readme = (RAW / "README.md").read_text(encoding="utf-8")
    for incident in INCIDENTS:
        for file in _of(mail, incident.unit, incident.month):
            assert PurePosixPath(file.path).name in readme, file.path
