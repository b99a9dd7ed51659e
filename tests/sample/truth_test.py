"""The facts of the sample close to the published totals and keep the programme's rules."""

import csv
from pathlib import Path

import pytest

from tests.sample import truth
from tests.sample.million import dong

REFERENCE = Path(__file__).parents[1] / "reference"
MACHINERY_SHARE, DEMONSTRATION_SHARE = 50, 30
TAX_CODE_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def _reference(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PUBLISHED = _reference("published_2024_07.csv")
DETAILS = {
    (row["content_code"], row["unit"]): int(row["value"])
    for row in _reference("published_2024_07_details.csv")
}


def _contents_of(group: str) -> list[str]:
    codes = truth.CONTENTS.values()
    return [content.code for content in codes if group in ("TOTAL", content.group)]


def _establishments(content: str) -> set[str]:
    return {s.establishment.id for s in truth.SUPPORTS if s.project.content.startswith(content)}


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row["report_group"])
def test_a_group_adds_up_to_what_was_published(row: dict[str, str]) -> None:
    contents = _contents_of(row["report_group"])
    executed = sum(truth.executed_vnd(content=code) for code in contents)
    planned = sum(truth.planned_vnd(content=code) for code in contents)
    assert executed == dong(row["executed_million_vnd"])
    assert planned == dong(row["sample_plan_million_vnd"])


@pytest.mark.parametrize("content", ["4.1", "4.2", "4.3"])
def test_a_content_adds_up_to_what_was_published(content: str) -> None:
    expected = DETAILS[content, "million VND"] * 1_000_000
    assert truth.executed_vnd(content=content) == expected
    assert sum(s.support_vnd for s in truth.beneficiaries(content=content)) == expected


def test_as_many_were_reached_as_was_published() -> None:
    assert len(_establishments("3.")) == DETAILS["3.2", "establishment"] == 14
    assert len(_establishments("4.2")) == DETAILS["4.2", "establishment"] == 30
    organisers = {s.project.unit for s in truth.beneficiaries(content="4.1")}
    assert len(organisers) == len(_establishments("4.1")) == DETAILS["4.1", "unit"] == 2
    products = [s.product_count or 0 for s in truth.beneficiaries(content="4.3")]
    assert sum(products) == DETAILS["4.3", "product"] == 20


def test_support_equals_what_was_executed_for_each_project_and_month() -> None:
    supported = {(s.project.code, s.month) for s in truth.SUPPORTS}
    with_support = {s.project.code for s in truth.SUPPORTS}
    paid = {(p.project.code, p.month) for p in truth.PAYMENTS if p.project.code in with_support}
    assert supported == paid
    for project, month in supported:
        received = truth.beneficiaries(project=project, month=month)
        executed = truth.executed_vnd(project=project, month=month)
        assert sum(s.support_vnd for s in received) == executed


def test_money_under_3_and_4_always_reaches_somebody() -> None:
    supported = {s.project.code for s in truth.SUPPORTS}
    for payment in truth.PAYMENTS:
        assert (payment.project.content[0] in "34") == (payment.project.code in supported)


@pytest.mark.parametrize(
    ("content", "share"), [("3.1", DEMONSTRATION_SHARE), ("3.2", MACHINERY_SHARE)]
)
def test_support_stays_below_its_share_of_the_cost(content: str, share: int) -> None:
    for s in truth.beneficiaries(content=content):
        cost = s.support_vnd + (s.counterpart_vnd or 0)
        assert s.support_vnd * 100 <= cost * share, s.establishment.name


def test_machinery_support_is_between_40_and_300_million() -> None:
    for identity in _establishments("3."):
        received = [s for s in truth.SUPPORTS if s.establishment.id == identity]
        total = sum(s.support_vnd for s in received if s.project.content.startswith("3."))
        assert 40_000_000 <= total <= 300_000_000


def test_units_and_their_projects() -> None:
    assert len(truth.UNITS) == 19
    for unit in truth.UNITS.values():
        count = sum(project.unit == unit.code for project in truth.PROJECTS.values())
        assert 2 <= count <= (3 if unit.is_mountain else 7), unit.name
    assert {project.unit for project in truth.PROJECTS.values()} == set(truth.UNITS)


def test_no_project_is_paid_more_than_its_plan() -> None:
    for project in truth.PROJECTS.values():
        assert truth.executed_vnd(project=project.code) <= project.planned_vnd, project.code


def test_the_revision_moves_money_between_contents_of_one_unit() -> None:
    for unit in truth.UNITS:
        assert truth.planned_vnd(unit=unit) == truth.planned_vnd(unit=unit, revision=0)
    moved = {p.unit for p in truth.PROJECTS.values() if p.planned_vnd != p.first_planned_vnd}
    assert moved == set(truth.PLAN_REVISED_FROM)


def test_every_establishment_lies_in_a_commune_of_its_district() -> None:
    communes = {
        (row["district_code"], row["commune_name"])
        for row in _reference("commune_until_2025_06.csv")
    }
    for e in truth.ESTABLISHMENTS.values():
        assert (e.district, e.commune) in communes, e.name
        assert e.unit in (e.district, "TTKC")


def test_tax_codes_are_distinct_and_have_their_check_digit() -> None:
    codes = [e.tax_code for e in truth.ESTABLISHMENTS.values() if e.tax_code]
    assert len(codes) == len(set(codes))
    for code in codes:
        weighted = sum(
            int(d) * weight for d, weight in zip(code[:9], TAX_CODE_WEIGHTS, strict=True)
        )
        assert int(code[9]) == 10 - weighted % 11


def test_people_are_visibly_invented() -> None:
    phones = [e.phone for e in truth.ESTABLISHMENTS.values()]
    assert all(phone.startswith("0900 000 0") for phone in phones)
    assert len(phones) == len(set(phones)) == len({e.name for e in truth.ESTABLISHMENTS.values()})
