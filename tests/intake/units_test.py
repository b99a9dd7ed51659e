import pytest

from orchestration.intake.units import Unit, find_units
from tests.intake.reading import VOCABULARY


@pytest.mark.parametrize("unit", VOCABULARY.units, ids=lambda unit: unit.code)
def test_every_unit_is_found_by_each_of_its_names_and_no_other_is(unit: Unit) -> None:
    for name in unit.names:
        assert find_units([f"UBND {name}"], VOCABULARY.units) == {unit.code}


def test_a_name_with_its_type_counts_before_a_bare_one() -> None:
    texts = ["UBND huyện Thăng Bình", "Hội chợ Tam Kỳ"]
    assert find_units(texts, VOCABULARY.units) == {"513"}


def test_the_place_of_signing_is_no_unit() -> None:
    assert find_units(["Tam Kỳ, ngày 3 tháng 8 năm 2024"], VOCABULARY.units) == set()
