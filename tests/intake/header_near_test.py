"""Misspelt headers: one slip is mended, and never into another field."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.form import Form
from orchestration.intake.forms import load_forms
from orchestration.intake.header_near import letters_wrong, nearest_field
from orchestration.intake.text import fold
from tests.intake.grids import FIRST, HEADER, TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Value, xlsx

FORMS = load_forms()
HEADERS = [
    (form, header, field.name) for form in FORMS for header, field in form.field_by_header.items()
]
LETTERS = "abcdeghiklmnopqrstuvxy"


def test_no_header_of_a_form_is_near_another_field_of_it() -> None:
    for form, header, name in HEADERS:
        others = [h for h, f in form.field_by_header.items() if f.name != name]
        assert [h for h in others if letters_wrong(header, h) <= 2] == []


def test_no_header_of_another_form_is_taken_for_a_field() -> None:
    for form in FORMS:
        for _, header, name in HEADERS:
            if header not in form.field_by_header:
                near = nearest_field(form, (header,))
                assert near is None or near.name == name


@st.composite
def slips(draw: st.DrawFn) -> tuple[Form, str, str]:
    """A form, a header of it with one letter added, left out, replaced, or swapped with the next; its field."""
    form, header, name = draw(st.sampled_from(HEADERS))
    at = draw(st.integers(min_value=0, max_value=len(header) - 1))
    letter = draw(st.sampled_from(LETTERS))
    kinds = [
        header[:at] + letter + header[at:],
        header[:at] + header[at + 1 :],
        header[:at] + letter + header[at + 1 :],
        header[:at] + header[at + 1 : at + 2] + header[at] + header[at + 2 :],
    ]
    return form, " ".join(draw(st.sampled_from(kinds)).split()), name


@settings(deadline=None, max_examples=2000)
@given(slips())
def test_one_slip_never_makes_another_field(slip: tuple[Form, str, str]) -> None:
    form, mistyped, name = slip
    exact = form.field_by_header.get(mistyped)
    if exact and exact.name != name:
        # An abbreviation may be mistyped into another one, SĐT into STT; no word can.
        assert len(mistyped) <= 3
        return
    near = exact or nearest_field(form, (mistyped,))
    assert near is None or near.name == name


@pytest.mark.parametrize(
    ("mistyped", "field"),
    [
        ("Thực hiện trog tháng", "executed_in_month"),
        ("Thưc hiên trong thang", "executed_in_month"),
        ("Lũy kế từ đàu năm", "executed_to_date"),
        ("Lũyk kế từ đầu nămm", "executed_to_date"),
        ("Mãnội dung", "content_code"),
        ("Mã nôị dug", "content_code"),
        ("Kế hoạh năm", "planned"),
    ],
)
def test_a_slip_is_mended(mistyped: str, field: str) -> None:
    form = FORMS[0]
    known = form.field_by_header.get(fold(mistyped)) or nearest_field(form, (fold(mistyped),))
    assert known is not None
    assert known.name == field


@pytest.mark.parametrize(
    "other",
    [
        "Thực hiện trong năm",
        "Thực hiện trong quý",
        "Kế hoạch năm sau",
        "Kế hoạch quý",
        "Lũy kế từ đầu tháng",
        "KH trong tháng",
        "Nội dung khác",
        "Mã số",
        "Vốn vay",
        "Số đề án",
    ],
)
def test_another_word_is_another_column(other: str) -> None:
    assert nearest_field(FORMS[0], (fold(other),)) is None


def test_a_misspelt_header_is_used_and_told() -> None:
    header: list[Value] = [*HEADER]
    header[4] = "Thực hiện trog tháng"
    submission = read_one(xlsx(kc01(header=header)))
    assert submission.lines[0].fields["executed_in_month"] == "110,5"
    (problem,) = submission.problems
    assert (problem.rule_id, problem.cell, problem.value) == ("KC-311", "E4", header[4])
    assert "Thực hiện trong tháng" in problem.message_vi


def test_a_misspelt_header_beside_the_right_one_is_an_unknown_column() -> None:
    header: list[Value] = [*HEADER, "Thực hiện trog tháng"]
    submission = read_one(xlsx(kc01([*FIRST, 7], header=header)))
    assert submission.lines[0].fields["executed_in_month"] == "110,5"
    assert rule_ids(submission) == ["KC-312"]


def test_two_columns_near_one_field_are_neither() -> None:
    header: list[Value] = [*HEADER]
    header[4], header[5] = "Thực hiện trog tháng", "Thực hiện trong thág"
    submission = read_one(xlsx(kc01(header=header)))
    assert "KC-006" in rule_ids(submission)
    assert "executed_in_month" not in {column.field for column in submission.columns}


def test_a_missing_column_is_told_with_the_header_that_may_be_meant() -> None:
    header: list[Value] = [*HEADER]
    header[4] = "Thực hiện trong quý"
    submission = read_one(xlsx([*TITLE, header, FIRST]))
    missing = next(p for p in submission.problems if p.rule_id == "KC-006")
    assert "Thực hiện trong quý" in missing.message_vi
