"""Rows with an amount of which a reader of the sheet might think otherwise: told, whichever way they were taken."""

import re

from orchestration.intake.header import Header
from orchestration.intake.outline import dashed
from orchestration.intake.row_kind import is_amount, is_part_of_above
from orchestration.intake.submission import Line, Problem
from orchestration.intake.text import fold

# "Tổng kinh phí máy móc", but not "Tổng kết", "Tổng hợp", "Tổng công ty", which name activities and firms.
LIKE_A_TOTAL = re.compile(
    r"^(?:tong|cong) (?!ket\b|hop\b|cong ty\b|the\b|quan\b|dong\b|nghe\b|nghiep\b|ty\b|tac\b)"
)
MOST_NAMED = 8


def row_problems(header: Header, lines: tuple[Line, ...]) -> tuple[Problem, ...]:
    """Parts of a line above that hold amounts, and lines that look like totals."""
    return (*_parts_of_lines(header, lines), *_like_totals(lines), *_above_dashes(lines))


def _above_dashes(lines: tuple[Line, ...]) -> tuple[Problem, ...]:
    """Numbered lines above dashes that do not sum up to them: all of them are counted."""
    rows = [parent.source_row for parent, _ in dashed(lines)]
    if not rows:
        return ()
    return (
        Problem(
            "KC-316",
            f"Dòng {_named(rows)} có các dòng gạch đầu dòng bên dưới nhưng không bằng tổng của chúng; tất cả các"
            " dòng đều được tính.",
            "dòng cộng bằng tổng các dòng bên dưới; dòng số liệu riêng thì ghi số thứ tự",
            cell=f"A{rows[0]}",
        ),
    )


def _like_totals(lines: tuple[Line, ...]) -> tuple[Problem, ...]:
    """Lines that are counted and called a total, without a number where other lines have one."""
    counted = [line for line in lines if line.row_kind == "line"]
    if not any("line_no" in line.fields for line in counted):
        return ()
    rows = [
        line.source_row
        for line in counted
        if "line_no" not in line.fields
        and "content_code" in line.fields
        and any(
            LIKE_A_TOTAL.match(fold(text)) for name, text in line.fields.items() if name != "note"
        )
    ]
    if not rows:
        return ()
    return (
        Problem(
            "KC-316",
            f"Dòng {_named(rows)} có tên như dòng cộng nhưng có mã nội dung nên được tính như một dòng số liệu.",
            "dòng cộng ghi “Cộng” hoặc “Tổng cộng”, không ghi mã nội dung; dòng số liệu có số thứ tự",
            cell=f"A{rows[0]}",
        ),
    )


def _parts_of_lines(header: Header, lines: tuple[Line, ...]) -> tuple[Problem, ...]:
    """Rows that split the amount of the line above them ("Trong đó: ..."): told, as they hold amounts."""
    money = header.form.money_fields()
    rows = [
        line.source_row
        for line in lines
        if line.row_kind == "section"
        and is_part_of_above(line.fields)
        and any(is_amount(line.fields.get(name, "")) for name in money)
    ]
    if not rows:
        return ()
    return (
        Problem(
            "KC-319",
            f"Dòng “Trong đó” (dòng {_named(rows)}) được hiểu là một phần của dòng phía trên nên không được tính thêm.",
            "nếu là một đề án riêng thì ghi thành một dòng có tên và mã riêng",
            cell=f"A{rows[0]}",
        ),
    )


def _named(rows: list[int]) -> str:
    return ", ".join(map(str, rows[:MOST_NAMED])) + (" ..." if len(rows) > MOST_NAMED else "")
