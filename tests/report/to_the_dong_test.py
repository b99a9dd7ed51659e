"""Document, page and workbook agree with marts to the dong; the workbook's formulas give the values stored in it."""

import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from orchestration.report.figures import Report
from tests.conftest import Loaded
from tests.report import read_back
from tests.report.files import changed, read, written
from tests.report.read_back import dong
from tests.warehouse import query

GROUPS = "Kết quả thực hiện theo nội dung đến hết tháng 7/2024"
UNITS = "Kết quả thực hiện theo đơn vị đến hết tháng 7/2024"
MONTHS = "Kinh phí thực hiện theo tháng"
BY_GROUP = """
    select report_group_name_vi, planned_vnd::bigint, executed_vnd::bigint, executed_pct
    from marts.programme_progress where as_of_month = '2024-07-01' order by report_group_order
"""
BY_UNIT = """
    select unit_name, planned_vnd::bigint, executed_vnd::bigint, executed_pct
    from marts.unit_progress where as_of_month = '2024-07-01' order by executed_pct desc, unit_code
"""
BY_MONTH = """
    select
        (executed_vnd - lag(executed_vnd, 1, 0) over (order by as_of_month))::bigint,
        executed_vnd::bigint,
        executed_pct
    from marts.programme_progress where report_group = 'TOTAL' order by as_of_month
"""


@pytest.fixture(scope="module")
def report(loaded: Loaded) -> Report:
    return read(loaded.published)


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    return written(report)


@pytest.fixture(scope="module", params=["docx", "html"])
def tables(files: dict[str, bytes], request: pytest.FixtureRequest) -> dict[str, read_back.Rows]:
    if request.param == "docx":
        return read_back.document(files["docx"]).tables
    return read_back.page(files["html"].decode()).tables


def _pct(text: str) -> Decimal:
    return Decimal(text.removesuffix("%").replace(".", "").replace(",", "."))


def test_the_table_of_groups(loaded: Loaded, tables: dict[str, read_back.Rows]) -> None:
    rows = [
        (row[1], dong(row[2]), dong(row[4]), _pct(row[5]), dong(row[6]))
        for row in tables[GROUPS][1:]
    ]
    assert rows == [(*row, row[1] - row[2]) for row in query(loaded.published, BY_GROUP)]


def test_the_table_of_units(loaded: Loaded, tables: dict[str, read_back.Rows]) -> None:
    rows = [(row[1], dong(row[2]), dong(row[4]), _pct(row[5])) for row in tables[UNITS][1:-1]]
    assert rows == query(loaded.published, BY_UNIT)


def test_the_table_of_months(loaded: Loaded, tables: dict[str, read_back.Rows]) -> None:
    rows = [(dong(row[1]), dong(row[2]), _pct(row[3])) for row in tables[MONTHS][1:]]
    assert rows == query(loaded.published, BY_MONTH)


def test_the_totals_of_the_workbook(loaded: Loaded, files: dict[str, bytes]) -> None:
    book = read_back.workbook(files["xlsx"])
    groups = read_back.sheet(book, "Tổng hợp", "TT")[:7]
    assert [(r[1], r[2], r[4], r[6]) for r in groups] == [
        (name, planned, executed, planned - executed)
        for name, planned, executed, _ in query(loaded.published, BY_GROUP)
    ]
    units = read_back.sheet(book, "Theo đơn vị", "Mã")[:19]
    assert sorted((r[1], r[2], r[4]) for r in units) == sorted(
        row[:3] for row in query(loaded.published, BY_UNIT)
    )
    months = read_back.sheet(book, "Theo tháng", "Tháng")[:7]
    assert [(r[1], r[2]) for r in months] == [row[:2] for row in query(loaded.published, BY_MONTH)]


def test_every_total_of_the_workbook_is_live(files: dict[str, bytes]) -> None:
    book = read_back.workbook(files["xlsx"], values=False)
    for name, header, rows in (("Tổng hợp", "TT", 7), ("Theo đơn vị", "Mã", 20)):
        for row in read_back.sheet(book, name, header)[:rows]:
            assert all(str(cell).startswith("=") for cell in row[2:7]), row


def test_every_line_names_its_source(loaded: Loaded, files: dict[str, bytes]) -> None:
    book = read_back.workbook(files["xlsx"])
    told = {
        tuple(row[6:10])
        for name in book.sheetnames
        if name.startswith("Nhóm")
        for row in read_back.sheet(book, name, "Mã nội dung")
        if isinstance(row[6], int) and row[7]
    }
    assert told == set(
        query(
            loaded.published,
            "select executed_vnd::bigint, source_file, nullif(source_sheet, ''), source_row"
            " from marts.fct_disbursement where executed_vnd is not null",
        )
    )


def test_a_sheet_for_each_group_and_unit_prints_on_a4(
    report: Report, files: dict[str, bytes]
) -> None:
    book = read_back.workbook(files["xlsx"])
    assert len(book.sheetnames) == 8 + len(report.groups) + len(report.units)
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
        assert sheet.print_title_rows
    assert [len(book[name]._charts) for name in book.sheetnames[:3]] == [1, 1, 1]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_formulas_give_the_values_stored(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "stored.xlsx").write_bytes(files["xlsx"])
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "again")),
            str(tmp_path / "stored.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    again = openpyxl.load_workbook(tmp_path / "again" / "stored.xlsx", data_only=True)
    stored, formulas = (
        openpyxl.load_workbook(io.BytesIO(files["xlsx"]), data_only=values)
        for values in (True, False)
    )
    compared: list[tuple[Any, Any]] = [
        (stored[sheet.title][cell.coordinate].value, again[sheet.title][cell.coordinate].value)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(compared) > 200
    assert [pair for pair in compared if pair[0] != pytest.approx(pair[1], abs=1e-9)] == []


def test_beside_last_year_where_it_is_known(loaded: Loaded, tmp_path: Path) -> None:
    last_year = """
        insert into marts.programme_progress
        select * replace (as_of_month - interval 1 year as as_of_month, executed_vnd / 2 as executed_vnd)
        from marts.programme_progress where as_of_month = date '2024-07-01'
    """
    files = written(read(changed(loaded.published, tmp_path, [last_year])))
    read_docx = read_back.document(files["docx"])
    assert "tăng 100,00% so với cùng kỳ năm 2023 (1.339,50 triệu đồng" in read_docx.text
    for tables in (read_docx.tables, read_back.page(files["html"].decode()).tables):
        assert tables["Lũy kế so với cùng kỳ năm 2023"][-1] == [
            *("Tổng cộng", "1.339.500.000", "2.679.000.000", "1.339.500.000", "200,00%")
        ]
