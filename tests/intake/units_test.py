from datetime import date

import pytest

from orchestration.intake.units import Unit, find_units
from tests.intake.reading import VOCABULARY

UNITS = VOCABULARY.units
# As from 2025-07 on, when communes report: one of them has the name of a district that has been.
DISTRICT = Unit("509", "Huyện", ("que son",), valid_to=date(2025, 6, 30))
COMMUNE = Unit("20641", "Xã", ("que son",), valid_from=date(2025, 7, 1))
LONGER = Unit("20662", "Xã", ("que son trung",), valid_from=date(2025, 7, 1))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.code)
def test_every_unit_is_found_by_each_of_its_names_and_no_other_is(unit: Unit) -> None:
    for name in unit.names:
        assert find_units([f"UBND {name}"], UNITS) == {unit.code}


def test_no_two_units_of_a_day_have_one_name() -> None:
    names = [name for unit in UNITS for name in unit.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UBND huyện Thăng Bình", "513"),
        ("H. Thăng Bình", "513"),
        ("Phòng KT&HT huyện Thăng Bình", "513"),
        ("Phòng Kinh tế - Hạ tầng H.Thăng Bình", "513"),
        ("PHÒNG KINH TẾ VÀ HẠ TẦNG\nHUYỆN THĂNG BÌNH", "513"),
        ("thang binh", "513"),
        ("Đơn vị: Quế Sơn", "509"),
        ("TX Điện Bàn", "507"),
        ("T.X. Điện Bàn", "507"),
        ("Huyện Điện Bàn", "507"),
        ("T.P Tam Kỳ", "502"),
        ("UBND thành phố Tam Kì", "502"),
        ("TP.Hội An", "503"),
        ("HUYỆN BẮC TRÀ MĨ", "515"),
        ("TT Khuyến công", "TTKC"),
        ("Trung tâm Khuyến công và Xúc tiến thương mại", "TTKC"),
        ("(Kèm theo Báo cáo số 45/BC-UBND ngày 03 tháng 8 năm 2024 của UBND huyện Thăng Bình)", "513"),
    ],
)  # fmt: skip
def test_a_unit_is_recognised_however_it_is_spelt(text: str, code: str) -> None:
    assert find_units([text], UNITS) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "xã Phước Sơn",
        "UBND xã Quế Sơn",
        "Thị trấn Núi Thành",
        "P. Hội An",
        "Hợp tác xã Phước Sơn",
        "Hội chợ Tam Kỳ",
        "Cụm công nghiệp Đông Giang",
        "Kính gửi: UBND huyện Quế Sơn",
        "Nơi nhận: huyện Quế Sơn",
        "Tam Kỳ, ngày 3 tháng 8 năm 2024",
        "Tam Kỳ, ngày 03/8/2024",
        "(Kèm theo Công văn số 9/TTKC ngày 1/7/2024 của Trung tâm Khuyến công)",
        "SỞ CÔNG THƯƠNG TỈNH QUẢNG NAM",
        "BỘ CÔNG THƯƠNG",
    ],
)
def test_what_only_sounds_like_a_unit_or_is_not_who_reports_is_none(text: str) -> None:
    assert find_units([text], UNITS) == set()


def test_a_name_with_its_type_counts_before_a_bare_one() -> None:
    texts = ["UBND huyện Thăng Bình", "Chương trình tham quan Tam Kỳ"]
    assert find_units(texts, UNITS) == {"513"}


def test_who_made_the_form_does_not_report_where_another_is_named_as_who_does() -> None:
    centre = "TRUNG TÂM KHUYẾN CÔNG"
    assert find_units([centre, "Đơn vị báo cáo: Quế Sơn"], UNITS) == {"509"}
    assert find_units([centre, "UBND huyện Quế Sơn"], UNITS) == {"509", "TTKC"}


def test_units_of_one_name_are_told_apart_by_type_then_by_date() -> None:
    units = (DISTRICT, COMMUNE, LONGER)
    assert find_units(["UBND huyện Quế Sơn"], units) == {"509"}
    assert find_units(["UBND xã Quế Sơn"], units) == {"20641"}
    assert find_units(["UBND xã Quế Sơn Trung"], units) == {"20662"}
    assert find_units(["UBND Quế Sơn"], units, date(2025, 8, 1)) == {"20641"}
    assert find_units(["UBND Quế Sơn"], units, date(2024, 8, 1)) == {"509"}
    assert find_units(["UBND Quế Sơn"], units) == {"509", "20641"}
