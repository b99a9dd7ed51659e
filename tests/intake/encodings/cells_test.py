"""Workbooks typed with old fonts: all of the workbook decides, and what stays unclear is refused."""

import pytest

from orchestration.intake.encodings.cells import conversions
from orchestration.intake.unreadable import Unreadable
from tests.intake.encodings.written import in_tcvn3, in_vni
from tests.intake.grids import kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import FORMATS, Grid, xlsx

TEXTS = [
    "Đơn vị tính: triệu đồng",
    "Nội dung, tên đề án",
    "Thực hiện trong tháng",
    "Hỗ trợ máy dệt",
]
WRITERS = {"TCVN3": in_tcvn3, "VNI": in_vni}


def typed(grid: Grid, font: str) -> Grid:
    write = WRITERS[font]
    return [[write(v) if isinstance(v, str) else v for v in row] for row in grid]


@pytest.mark.parametrize("font", WRITERS)
@pytest.mark.parametrize("path", FORMATS)
def test_a_workbook_typed_with_an_old_font_is_read_with_a_warning(font: str, path: str) -> None:
    plain = read_one(xlsx(kc01()))
    old = read_one(FORMATS[path](typed(kc01(), font)), path)
    assert rule_ids(old) == ["KC-310"]
    assert font in old.problems[0].message_vi
    assert old.lines == plain.lines
    assert (old.unit_code, old.period, old.money_unit) == ("513", plain.period, "trieu")


def test_a_unicode_workbook_is_left_as_it_is() -> None:
    assert (
        conversions([*TEXTS, "Nhà máy", "công ty", "là", "m²", "10 × 20", "·", "½", "Café"]) == {}
    )


def test_signs_and_other_languages_alone_are_no_evidence() -> None:
    assert conversions(["×", "·", "§", "®", "m²", "5 °C", "naïve café", "Müller"]) == {}


def test_texts_pasted_from_an_old_document_into_a_unicode_workbook_are_converted() -> None:
    pasted = in_tcvn3("Hỗ trợ máy dệt")
    assert conversions([*TEXTS, "công ty", pasted]) == {pasted: ("Hỗ trợ máy dệt", "TCVN3")}


def test_abbreviations_follow_the_rest_of_the_workbook() -> None:
    texts = [in_tcvn3(text) for text in [*TEXTS, "HĐND"]]
    assert conversions(texts)[in_tcvn3("HĐND")] == ("HĐND", "TCVN3")


def test_a_text_of_two_readings_in_a_mixed_workbook_is_refused() -> None:
    # "công ty", or "cụng ty" in TCVN3: most of the workbook is in TCVN3, but not all.
    mixed = ["Đơn vị", "công ty", *map(in_tcvn3, TEXTS)]
    with pytest.raises(Unreadable) as refused:
        conversions(mixed)
    assert refused.value.rule_id == "KC-016"
