"""Units and lists of the seeds, as a template asks for them."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.settings import SEEDS_DIR
from orchestration.template.reference import NoSuchUnit, find_unit, load_choices

JULY = date(2024, 7, 1)


def test_a_unit_has_the_line_that_heads_its_reports() -> None:
    assert find_unit(SEEDS_DIR, "513", JULY, is_year=False).agency == "UBND HUYỆN THĂNG BÌNH"
    centre = find_unit(SEEDS_DIR, "ttkc", JULY, is_year=False)
    assert centre.agency == "TRUNG TÂM KHUYẾN CÔNG - XÚC TIẾN THƯƠNG MẠI"


def test_an_unknown_unit_is_answered_with_the_known_ones() -> None:
    with pytest.raises(NoSuchUnit, match=r"no unit '999'.*513 Huyện Thăng Bình"):
        find_unit(SEEDS_DIR, "999", JULY, is_year=False)


def test_a_unit_that_is_no_more_is_answered_with_its_successor() -> None:
    find_unit(SEEDS_DIR, "519", date(2024, 12, 1), is_year=False)
    with pytest.raises(NoSuchUnit, match="until 2024-12-31; its successor is 509 Huyện Quế Sơn"):
        find_unit(SEEDS_DIR, "519", date(2025, 1, 1), is_year=False)


def test_a_district_that_ended_in_communes_is_answered_with_them() -> None:
    august = date(2025, 8, 1)
    assert find_unit(SEEDS_DIR, "20335", august, is_year=False).agency == "UBND PHƯỜNG BÀN THẠCH"
    with pytest.raises(NoSuchUnit, match=r"successors are 20641 Xã Quế Sơn;.*20656 Xã Nông Sơn"):
        find_unit(SEEDS_DIR, "509", august, is_year=False)
    of_nong_son = r"successors are 20656 Xã Nông Sơn; 20669 Xã Quế Phước$"
    with pytest.raises(NoSuchUnit, match=of_nong_son):
        find_unit(SEEDS_DIR, "519", august, is_year=False)


def test_the_known_units_are_those_of_the_period() -> None:
    with pytest.raises(NoSuchUnit) as answer:
        find_unit(SEEDS_DIR, "999", date(2025, 8, 1), is_year=False)
    assert "20641 Xã Quế Sơn" in str(answer.value)
    assert "Huyện" not in str(answer.value)


def test_a_commune_chooses_itself() -> None:
    august = date(2025, 8, 1)
    unit = find_unit(SEEDS_DIR, "20641", august, is_year=False)
    assert load_choices(SEEDS_DIR, unit, august).by_field["commune"] == ("Xã Quế Sơn",)


def test_a_unit_plans_the_year_in_which_it_begins(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").write_text(
        "unit_code,unit_name,unit_type,valid_from,valid_to,successor_unit_code\n"
        "1,Mới,Xã,2025-07-01,,\n",
        encoding="utf-8",
    )
    assert find_unit(tmp_path, "1", date(2025, 1, 1), is_year=True).name == "Xã Mới"
    with pytest.raises(NoSuchUnit, match="reports from 2025-07-01 on"):
        find_unit(tmp_path, "1", date(2025, 6, 1), is_year=False)


def test_lists_are_those_that_the_province_keeps(tmp_path: Path) -> None:
    unit = find_unit(SEEDS_DIR, "513", JULY, is_year=False)
    (tmp_path / "content.csv").write_text(
        "content_code,parent_code,content_name_vi\n3,,Ba\n3.2,3,Ba hai\n", encoding="utf-8"
    )
    assert load_choices(tmp_path, unit, JULY).by_field == {}
    (tmp_path / "commune.csv").write_text(
        "commune_code,commune_name,commune_type,unit_code,valid_from,valid_to\n"
        "1,Bình Minh,Xã,513,,2025-06-30\n2,Cũ,Xã,513,,2023-12-31\n3,Khác,Xã,514,,\n",
        encoding="utf-8",
    )
    choices = load_choices(tmp_path, unit, JULY)
    assert choices.contents == (("3.2", "Ba hai"),)
    assert choices.by_field == {"commune": ("Xã Bình Minh",)}
