"""XML entities, wherever in a workbook they are declared: refused, and not as mere damage."""

import pytest

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.workbooks import changed, ods, xlsx

BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
GRID = [["a", 1]]
PARTS = [
    ("a.xlsx", xlsx(GRID), "xl/workbook.xml", "<workbook"),
    ("a.xlsx", xlsx(GRID), "xl/worksheets/sheet1.xml", "<worksheet"),
    # These two are opened by the reader behind us only.
    ("a.xlsx", xlsx(GRID), "xl/sharedStrings.xml", "<sst"),
    ("a.xlsx", xlsx(GRID), "xl/styles.xml", "<styleSheet"),
    ("a.ods", ods(GRID), "content.xml", "<office:document"),
    ("a.ods", ods(GRID), "styles.xml", "<office:document"),
]


@pytest.mark.parametrize(("path", "content", "part", "root"), PARTS)
def test_entities_are_refused(path: str, content: bytes, part: str, root: str) -> None:
    hostile = changed(content, part, lambda xml: xml.replace(root, BOMB + root, 1))
    with pytest.raises(Unreadable, match="thực thể"):
        read_sheets(path, hostile)


def test_a_declaration_across_two_chunks_is_seen() -> None:
    padding = "<!--" + "x" * (65_536 - 60) + "-->"
    hostile = changed(
        xlsx(GRID),
        "xl/styles.xml",
        lambda xml: xml.replace("<styleSheet", padding + BOMB + "<styleSheet", 1),
    )
    with pytest.raises(Unreadable, match="thực thể"):
        read_sheets("a.xlsx", hostile)


def test_a_document_type_without_entities_in_a_part_that_nobody_expands_does_no_harm() -> None:
    # As OpenOffice wrote its manifest.
    declared = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    content = changed(
        ods(GRID),
        "META-INF/manifest.xml",
        lambda xml: xml.replace("<manifest:manifest", declared + "<manifest:manifest", 1),
    )
    assert read_sheets("a.ods", content)[0].rows == [["a", "1"]]
