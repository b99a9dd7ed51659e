"""`khuyencong template`: filled in and checked, it has no finding."""

import json
import re
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import Loaded
from tests.warehouse import khuyencong, query


def _make(loaded: Loaded, out: Path, *arguments: str) -> Path:
    run = khuyencong("template", "--warehouse", loaded.warehouse, "--out", out, *arguments)
    assert run.returncode == 0, run.stderr
    return out


def _fill(sheet: Worksheet, row: int, **values: object) -> None:
    """Write into the columns of these headers, in the row given below the header row."""
    header = next(cells for cells in sheet.iter_rows() if cells[0].value == "STT")
    columns = {cell.value: cell.column for cell in header}
    for name, value in values.items():
        sheet.cell(header[0].row + row, columns[name.replace("_", " ")], value)


def _compute(sheet: Worksheet) -> None:
    """What a spreadsheet program does when it saves: every formula of a template has its value."""
    for cells in sheet.iter_rows():
        for cell in cells:
            if added := re.fullmatch(r"=(\d+)\+([A-Z]+\d+)", str(cell.value)):
                cell.value = int(added[1]) + (sheet[added[2]].value or 0)
    for cells in sheet.iter_rows():
        for cell in cells:
            if summed := re.fullmatch(r"=SUM\((\w+:\w+)\)", str(cell.value)):
                cell.value = sum(below.value or 0 for (below,) in sheet[summed[1]])


def test_a_template_that_is_filled_in_has_no_finding(loaded: Loaded, tmp_path: Path) -> None:
    month = _make(loaded, tmp_path / "KC_513_2024-07.xlsx", "--unit", "513", "--month", "2024-07")
    book = openpyxl.load_workbook(month)
    rows = [
        row
        for row in book["KC-01"].iter_rows(values_only=True)
        if str(row[3]).startswith("KC24-513")
    ]
    number = 1 + [row[3] for row in rows].index("KC24-513-02")
    _fill(book["KC-01"], number, Thực_hiện_trong_tháng=45_000_000)
    new = {"Mã_nội_dung": "6", "Nội_dung,_tên_đề_án": "Bản tin khuyến công quý III"}
    _fill(
        *(book["KC-01"], len(rows) + 1),
        **{**new, "Thực_hiện_trong_tháng": 8_000_000, "Lũy_kế_từ_đầu_năm": 8_000_000},
    )
    _fill(
        *(book["KC-02"], 1),
        **{
            "STT": 1,
            "Tên_cơ_sở_CNNT": "Hợp tác xã Mây tre Bình Minh",
            "Loại_hình": "Hợp tác xã",
            "Xã,_phường,_thị_trấn": "Xã Bình Minh",
            "Ngành_nghề": "Mây tre đan",
            "Mã_nội_dung": "3.2",
            "Mã_đề_án": "KC24-513-02",
            "Hình_thức_thụ_hưởng": "Hỗ trợ máy móc, thiết bị",
            "Kinh_phí_hỗ_trợ": 45_000_000,
            "Vốn_đối_ứng": 100_000_000,
            "Lao_động_tăng_thêm": 3,
        },
    )
    for name in ("KC-01", "KC-02"):
        _compute(book[name])
    book.save(month)

    untouched = _make(loaded, tmp_path / "b.xlsx", "--unit", "518", "--month", "2024-08")
    plan = _make(loaded, tmp_path / "c.xlsx", "--unit", "506", "--plan", "2025")
    book = openpyxl.load_workbook(plan)
    _fill(book["KC-03"], 4, Kế_hoạch=250_000_000)
    _compute(book["KC-03"])
    book.save(plan)

    run = khuyencong("check", "--json", "--warehouse", loaded.warehouse, month, untouched, plan)
    assert run.returncode == 0, run.stdout
    sheets = [sheet for file in json.loads(run.stdout)["files"] for sheet in file["sheets"]]
    assert [sheet["findings"] for sheet in sheets] == [[]] * 5
    assert [(s["form"], s["unit_code"], s["period"], s["vnd_submitted"]) for s in sheets] == [
        ("KC-01", "513", "2024-07-01", 53_000_000),
        ("KC-02", "513", "2024-07-01", 45_000_000),
        ("KC-01", "518", "2024-08-01", 0),
        ("KC-02", "518", "2024-08-01", 0),
        ("KC-03", "506", "2025-01-01", 250_000_000),
    ]
    assert {sheet["status"] for sheet in sheets} == {"accepted"}


def test_what_is_filled_in_beforehand_is_what_the_warehouse_knows(
    loaded: Loaded, tmp_path: Path
) -> None:
    file = _make(loaded, tmp_path / "a.xlsx", "--unit", "TTKC", "--month", "2024-07")
    rows = openpyxl.load_workbook(file, data_only=True)["KC-01"].iter_rows(values_only=True)
    filled = {row[3]: (row[1], row[6]) for row in rows if str(row[3]).startswith("KC24-")}
    known = query(
        loaded.published,
        """
        select project_code, any_value(content_code), coalesce(sum(executed_vnd), 0)::bigint
        from marts.fct_disbursement
        where unit_code = 'TTKC' and month between date '2024-01-01' and date '2024-06-30'
          and project_code is not null
        group by project_code
        """,
    )
    assert filled == {code: (content, executed) for code, content, executed in known}
    assert len(filled) > 3


def test_it_works_without_a_warehouse_and_never_writes_over_a_file(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    options = ("--unit", "513", "--month", "2024-07", "--warehouse", tmp_path / "none")
    first = khuyencong("template", *options, "--out", out)
    assert first.returncode == 0 and "no project known" in first.stdout
    content = out.read_bytes()
    again = khuyencong("template", *options, "--out", out)
    assert again.returncode == 2 and "--force" in again.stderr
    assert out.read_bytes() == content
    assert khuyencong("template", *options, "--out", out, "--force").returncode == 0
    assert not (tmp_path / "none").exists()


def test_what_makes_no_sense_is_wrong_usage_in_a_sentence() -> None:
    for arguments, said in (
        (("--unit", "999", "--month", "2024-07"), "513 Huyện Thăng Bình"),
        (("--unit", "519", "--month", "2025-01"), "its successor is 509 Huyện Quế Sơn"),
        (("--unit", "513", "--month", "2024-13"), "2024-13"),
        (("--unit", "513"), "say --month"),
        (("--unit", "513", "--month", "2024-07", "--plan", "2024"), "say --month"),
    ):
        run = khuyencong("template", *arguments)
        assert run.returncode == 2
        assert said in run.stderr and "Traceback" not in run.stderr
