"""Whatever a clerk's cells hold, the feedback holds the same: read again, it gives the same values."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from orchestration.feedback.mark import mark_workbook
from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.feedback.rendering_test import filled
from tests.feedback.told import finding, outcome
from tests.intake.workbooks import FORMATS, Grid

TEXTS = st.text(
    st.one_of(
        st.sampled_from("=+-@'\"<>&;,\t\n\u00a0\u200b\ufffe\uffff_x0041 "),
        st.characters(exclude_categories=("Cs", "Cc", "Cn")),
    ),
    min_size=1,
    max_size=12,
)
NUMBERS = st.one_of(
    st.integers(-(10**14), 10**14), st.floats(-1e12, 1e12, allow_nan=False, width=64)
)
GRIDS = st.lists(
    st.lists(st.one_of(st.none(), TEXTS, NUMBERS), min_size=3, max_size=5), min_size=1, max_size=6
)


@pytest.mark.parametrize("path", FORMATS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(grid=GRIDS)
def test_the_feedback_reads_as_the_file_did(path: str, grid: Grid) -> None:
    if path == "a.csv":
        # The only format here that can hold them; the others can't be written with them.
        content = FORMATS[path](grid)
    else:
        content = FORMATS[path](
            [[_writable(v) if isinstance(v, str) else v for v in row] for row in grid]
        )
    try:
        before = read_sheets(path, content)
    except Unreadable:
        return
    told = finding(sheet=before[0].name, cell="B2")
    data = mark_workbook(content, path, [told], outcome())
    [after] = read_sheets("b.xlsx", data)
    expected = [[_writable(text) for text in row] for row in filled(before[0])]
    assert filled(after) == expected
    cells = [c for row in load_workbook(io.BytesIO(data)).worksheets[1] for c in row]
    assert not [c for c in cells if c.data_type == "f"]


def _writable(text: str) -> str:
    return text.translate(dict.fromkeys((0xFFFE, 0xFFFF)))
