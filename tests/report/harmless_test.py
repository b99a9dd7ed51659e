"""What a submission wrote does nothing in the report: no script, no formula, no broken file; and no person is named."""

import re
from pathlib import Path

import pytest

from tests.conftest import Loaded
from tests.report import read_back
from tests.report.files import changed, read, written
from tests.warehouse import query

SCRIPT = "<script>alert(1)</script>"
FORMULA = "=cmd()|' /C calc'!A0"
# A bell, as a CSV may hold it: no document of Office can.
BELL = "Máy sấy \x07 <b>&amp;"


@pytest.fixture(scope="module")
def files(loaded: Loaded, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("harmless")
    row = "where project_code = '{}'"
    return written(
        read(
            changed(
                loaded.published,
                folder,
                [
                    "update marts.fct_disbursement set project_code = null, project_name ="
                    f" '{SCRIPT}' {row.format('KC24-502-01')}",
                    "update marts.fct_disbursement set project_code = null, project_name ="
                    f" '{FORMULA.replace(chr(39), chr(39) * 2)}' {row.format('KC24-507-01')}",
                    "update marts.fct_disbursement set project_name ="
                    f" '{BELL}' {row.format('KC24-513-02')}",
                    f"update marts.dim_establishment set establishment_name = '{SCRIPT}'"
                    " where not is_household",
                    f"update marts.dim_content set content_name_vi = '{SCRIPT}'"
                    " where content_code = '6'",
                    f"update marts.dim_unit set unit_name = '{FORMULA.replace(chr(39), '')}'"
                    " where unit_code = '502'",
                    f"update marts.unit_progress set unit_name = '{SCRIPT}' where unit_code = '502'",
                ],
            )
        )
    )


def test_the_page_has_no_script_and_asks_for_nothing(files: dict[str, bytes]) -> None:
    html = files["html"].decode()
    reader = read_back.page_reader(html)
    assert "script" not in reader.tags
    assert SCRIPT in "\n".join(reader.texts)
    assert reader.links == []
    assert re.findall(r"(?:url\(|@import|https?://(?!www\.w3\.org/))", html) == []
    assert "default-src 'none'" in html


def test_texts_of_the_workbook_stay_texts(files: dict[str, bytes]) -> None:
    book = read_back.workbook(files["xlsx"], values=False)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    harmless = [c for c in cells if str(c.value) in (SCRIPT, FORMULA)]
    assert {c.value for c in harmless} == {SCRIPT, FORMULA}
    assert {c.data_type for c in harmless} == {"s"}
    assert all(c.quotePrefix for c in harmless if c.value == FORMULA)
    formulas = {str(c.value) for c in cells if c.data_type == "f"}
    assert all(re.match(r"=(SUM|SUMIFS|ROUND|'|[A-Z]+\d)", f) for f in formulas), formulas
    assert not any("cmd" in f for f in formulas)
    assert not [c for c in cells if c.hyperlink]


def test_the_document_shows_them_as_they_are(files: dict[str, bytes]) -> None:
    read = read_back.document(files["docx"])
    assert SCRIPT in read.text
    assert any(SCRIPT in row for rows in read.tables.values() for row in rows)


def test_no_household_is_named(loaded: Loaded, tmp_path: Path) -> None:
    files = written(read(loaded.published))
    book = read_back.workbook(files["xlsx"])
    told = "\n".join(
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )
    told += files["html"].decode() + read_back.document(files["docx"]).text
    names = "select establishment_name from marts.dim_establishment where is_household"
    households = [name for (name,) in query(loaded.published, names)]
    assert households
    assert [name for name in households if name in told] == []
    assert "HTX Nước mắm Biển Bình Minh" in told
