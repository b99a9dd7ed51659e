"""From bytes to submissions: whatever the table and its surroundings, the same values, or a refusal."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.cell import cell_text, column_letter
from orchestration.intake.submission import Submission
from tests.intake.grids import TITLE, TOTAL, kc01
from tests.intake.reading import read_one
from tests.intake.workbooks import FORMATS, Grid, Value, xlsx

FIELDS = {
    "line_no": "STT",
    "content_code": "Mã nội dung",
    "project_name": "Tên đề án",
    "project_code": "Mã đề án",
    "planned": "Kế hoạch năm",
    "executed_in_month": "Thực hiện trong tháng",
    "executed_to_date": "Lũy kế từ đầu năm",
    "note": "Ghi chú",
}
AMOUNTS = (
    st.integers(min_value=0, max_value=10**9)
    | st.decimals(min_value=0, max_value=10**6, places=3).map(float)
    | st.sampled_from(["1.234.567,5", "2.110,5", "2,110 tỷ", "(150)", "#REF!", "khoảng 30"])
)
WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ,;\"'", max_size=20)
LINES = st.fixed_dictionaries(
    {
        "line_no": st.integers(min_value=1, max_value=99),
        "content_code": st.sampled_from(["1", "3.1", "3.2", "4.1", "9.9"]),
        "project_name": WORDS.map(lambda text: f"Đề án {text}"),
        "project_code": st.none() | st.sampled_from(["KC24-513-01", "KC24-513-02"]),
        "planned": st.none() | AMOUNTS,
        "executed_in_month": st.none() | AMOUNTS,
        "executed_to_date": st.none() | AMOUNTS,
        "note": st.none() | WORDS,
    }
)
Written = dict[str, Value]


def laid_out(lines: list[Written], order: list[str], down: int, right: int) -> tuple[Grid, int]:
    """The table below its title, and the 0-based row of its first line."""
    margin: list[Value] = [None] * right
    names = [FIELDS[field] for field in order]
    header: Grid = [[*margin, *names]]
    title: Grid = [[*margin, *row] for row in TITLE]
    above: Grid = [[None]] * down + title + [[None]] + header
    return above + [[*margin, *[line[field] for field in order]] for line in lines], len(above)


@settings(deadline=None, max_examples=50)
@given(
    lines=st.lists(LINES, min_size=1, max_size=6),
    order=st.permutations(list(FIELDS)),
    down=st.integers(min_value=0, max_value=5),
    right=st.integers(min_value=0, max_value=4),
    path=st.sampled_from(sorted(FORMATS)),
)
def test_every_value_comes_back_at_its_address(
    lines: list[Written], order: list[str], down: int, right: int, path: str
) -> None:
    grid, first = laid_out(lines, order, down, right)
    check(read_one(FORMATS[path](grid), path), lines, order, first, right)


@settings(deadline=None, max_examples=25)
@given(
    lines=st.lists(LINES, min_size=1, max_size=3),
    order=st.permutations(list(FIELDS)),
    path=st.sampled_from(sorted(FORMATS)),
)
def test_a_two_row_header_changes_no_value(
    lines: list[Written], order: list[str], path: str
) -> None:
    upper: list[Value] = [FIELDS[field] for field in order]
    lower: list[Value] = [None] * len(order)
    at = order.index("executed_in_month")
    upper[at], lower[at] = "Thực hiện", "Trong tháng"
    body: Grid = [[line[field] for field in order] for line in lines]
    grid: Grid = [*TITLE, upper, lower, *body]
    check(read_one(FORMATS[path](grid), path), lines, order, 5, 0)


def check(
    submission: Submission, lines: list[Written], order: list[str], first: int, right: int
) -> None:
    assert submission.problems == ()
    assert (submission.form, submission.unit_code) == ("KC-01", "513")
    assert (submission.period, submission.money_unit) == (date(2024, 7, 1), "trieu")
    letters = {column.field: column.letter for column in submission.columns}
    assert letters == {field: column_letter(right + i) for i, field in enumerate(order)}
    assert [line.source_row for line in submission.lines] == [
        first + i + 1 for i in range(len(lines))
    ]
    for line, written in zip(submission.lines, lines, strict=True):
        texts = {field: cell_text("" if v is None else v) for field, v in written.items()}
        assert line.row_kind == "line"
        assert line.fields == {field: text for field, text in texts.items() if text}


@pytest.mark.parametrize("path", FORMATS)
def test_the_same_bytes_have_the_same_id_wherever_they_lie(path: str) -> None:
    content = FORMATS[path](kc01())
    once, again = read_one(content, path), read_one(content, path)
    assert once == again
    assert once.submission_id == again.submission_id


def test_another_name_changes_no_id_of_a_workbook() -> None:
    content = xlsx(kc01())
    assert (
        read_one(content, "một.xlsx").submission_id == read_one(content, "hai.xlsx").submission_id
    )


@pytest.mark.parametrize("path", FORMATS)
def test_the_hash_of_the_content_does_not_depend_on_format_or_layout(path: str) -> None:
    plain = read_one(xlsx(kc01()))
    moved: Grid = [[None], *[[None, None, *row] for row in kc01()]]
    assert read_one(FORMATS[path](moved), path).content_sha256 == plain.content_sha256


def test_the_hash_of_the_content_sees_every_change_of_an_amount() -> None:
    plain = read_one(xlsx(kc01()))
    (first, *others) = plain.lines
    changed = replace(first, fields={**first.fields, "executed_in_month": "110,6"})
    assert replace(plain, lines=(changed, *others)).content_sha256 != plain.content_sha256


def test_a_total_in_error_is_no_matter_of_the_lines() -> None:
    total = [*TOTAL]
    total[4] = "#REF!"
    submission = read_one(xlsx(kc01([1, "3.2", "Máy", None, 5, 5], total)))
    assert [line.row_kind for line in submission.lines] == ["line", "subtotal"]
