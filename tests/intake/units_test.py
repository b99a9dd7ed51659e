from datetime import date

import pytest

from orchestration.intake.unit_find import find_units
from orchestration.intake.units import Unit
from tests.intake.reading import VOCABULARY

UNITS = VOCABULARY.units
JULY = date(2024, 7, 1)
# As from 2025-07 on, when communes report: one of them has the name of a district that has been.
DISTRICT = Unit("509", "Huyện", ("que son",), valid_to=date(2025, 6, 30))
COMMUNE = Unit("20641", "Xã", ("que son",), valid_from=date(2025, 7, 1))
LONGER = Unit("20662", "Xã", ("que son trung",), valid_from=date(2025, 7, 1))


DAYS = (date(2024, 8, 1), date(2025, 2, 1), date(2025, 8, 1))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_unit_is_found_by_each_of_its_names_and_no_other_is(day: date) -> None:
    units = [u for u in UNITS if not (u.begins_after(day) or u.ends_before(day))]
    assert len(units) == {2: 18, 8: 19 if day.year == 2024 else 79}[day.month]
    for unit in units:
        for name in unit.names:
            assert find_units([f"UBND {name}"], UNITS, day) == {unit.code}
            if unit.code != "TTKC":
                typed = f"UBND {unit.unit_type} {name}"
                assert find_units([typed], UNITS, day) == find_units([typed], UNITS) == {unit.code}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_two_units_of_a_day_have_one_name(day: date) -> None:
    names = [
        name
        for unit in UNITS
        if not (unit.begins_after(day) or unit.ends_before(day))
        for name in unit.names
    ]
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
    assert find_units([text], UNITS, JULY) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "xã Phước Sơn",
        "Thị trấn Núi Thành",
        "tại xã Tây Hồ",
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
    assert find_units([text], UNITS, JULY) == set()


def test_a_name_with_its_type_counts_before_a_bare_one() -> None:
    texts = ["UBND huyện Thăng Bình", "Chương trình tham quan Tam Kỳ"]
    assert find_units(texts, UNITS, JULY) == {"513"}


def test_who_made_the_form_does_not_report_where_another_is_named_as_who_does() -> None:
    centre = "TRUNG TÂM KHUYẾN CÔNG"
    assert find_units([centre, "Đơn vị báo cáo: Quế Sơn"], UNITS, JULY) == {"509"}
    assert find_units([centre, "UBND huyện Quế Sơn"], UNITS, JULY) == {"509", "TTKC"}


def test_units_of_one_name_are_told_apart_by_type_then_by_date() -> None:
    units = (DISTRICT, COMMUNE, LONGER)
    assert find_units(["UBND huyện Quế Sơn"], units) == {"509"}
    assert find_units(["UBND xã Quế Sơn"], units) == {"20641"}
    assert find_units(["UBND xã Quế Sơn Trung"], units) == {"20662"}
    assert find_units(["UBND Quế Sơn"], units, date(2025, 8, 1)) == {"20641"}
    assert find_units(["UBND Quế Sơn"], units, date(2024, 8, 1)) == {"509"}
    assert find_units(["UBND Quế Sơn"], units) == {"509", "20641"}


AUGUST = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UBND phường Bàn Thạch", "20335"),
        ("P. Bàn Thạch", "20335"),
        ("20335 Phường Bàn Thạch", "20335"),
        ("UBND XÃ QUẾ SƠN TRUNG", "20662"),
        ("Kết quả khuyến công trên địa bàn xã Nông Sơn", "20656"),
        ("xã Tây Hồ, huyện Phú Ninh (cũ)", "20380"),
        ("UBND xã Tây Hồ, TP. Đà Nẵng", "20380"),
        ("UBND phường Hội An, thành phố Hội An cũ", "20410"),
        ("UBND huyện Quế Sơn", "509"),
        ("UBND huyện Nông Sơn", "519"),
    ],
)
def test_who_reports_from_july_2025_on(text: str, code: str) -> None:
    assert find_units([text], UNITS, AUGUST) == {code}


@pytest.mark.parametrize(
    "texts",
    [
        ["UBND huyện Phú Ninh", "Đề án tại xã Tây Hồ"],
        ["UBND huyện Phú Ninh", "Địa bàn: xã Tây Hồ"],
        ["Đơn vị: Phú Ninh", "xã Tây Hồ"],
        ["Báo cáo tháng Phú Ninh"],
    ],
)
def test_a_commune_of_a_later_time_is_none_beside_a_unit_of_the_period(texts: list[str]) -> None:
    assert find_units(texts, UNITS, JULY) == {"518"}


@pytest.mark.parametrize("text", ["Quế Sơn", "Đơn vị báo cáo: Quế Sơn", "Ủy ban nhân dân Quế Sơn"])
def test_a_commune_without_its_type_is_recognised_where_nothing_else_can_be_meant(
    text: str,
) -> None:
    assert find_units([text], UNITS, AUGUST) == {"20641"}


@pytest.mark.parametrize(
    "text",
    [
        "HTX nông nghiệp Việt An",
        "Đơn vị: Hợp tác xã Việt An",
        "Đơn vị thực hiện: Nhà máy Tây Hồ",
        "Hội chợ Tam Hải",
        "Kết quả thực hiện tại xã Quế Phước",
        "UBND xã Điện Bàn",
        "Thị trấn Núi Thành",
    ],
)
def test_what_only_sounds_like_a_commune_is_none(text: str) -> None:
    assert find_units([text], UNITS, AUGUST) == set()


def test_a_unit_of_a_later_time_is_recognised_by_its_type_only() -> None:
    assert find_units(["UBND xã Quế Sơn"], UNITS, JULY) == {"20641"}
    assert find_units(["Hội thảo Tây Hồ"], UNITS, JULY) == set()


def test_a_unit_that_has_ended_is_recognised_by_its_bare_name_too() -> None:
    assert find_units(["Nông Sơn"], UNITS, date(2025, 2, 1)) == {"519"}
    assert find_units(["Nông Sơn"], UNITS, AUGUST) == {"20656"}


def test_a_unit_that_has_ended_beside_one_that_is_not_of_it_leaves_it_open() -> None:
    texts = ["Huyện Nông Sơn (nay thuộc huyện Quế Sơn)"]
    assert find_units(texts, UNITS, date(2025, 2, 1)) == {"509", "519"}


def test_in_the_year_of_a_change_a_bare_name_of_a_plan_may_be_both() -> None:
    year = (date(2025, 1, 1), date(2025, 12, 31))
    assert find_units(["UBND Quế Sơn"], UNITS, *year) == {"509", "20641"}
    assert find_units(["UBND xã Quế Sơn"], UNITS, *year) == {"20641"}
    assert find_units(["UBND huyện Nông Sơn"], UNITS, *year) == {"519"}


def test_a_commune_lies_within_its_district_and_what_that_had_become() -> None:
    within = {unit.code: unit.within for unit in UNITS}
    assert within["20656"] == {"519", "509"}
    assert within["20641"] == {"509"}
    assert within["509"] == within["TTKC"] == frozenset()
