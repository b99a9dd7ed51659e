"""What is wrong with what a title block says, in words for the clerk."""

from collections.abc import Collection
from datetime import date

from orchestration.intake.periods import Span
from orchestration.intake.submission import Column, Problem

MONEY_UNITS_VI = {"dong": "đồng", "nghin": "nghìn đồng", "trieu": "triệu đồng", "ty": "tỷ đồng"}
ONE_UNIT = "tên một đơn vị của kỳ báo cáo (huyện, thị xã, thành phố; từ tháng 7/2025: xã, phường) hoặc Trung tâm, ví dụ: UBND huyện Thăng Bình"
ONE_MONTH = "một tháng, ví dụ: Tháng 7 năm 2024"
ONE_YEAR = "một năm, ví dụ: Kế hoạch năm 2024"
ONE_MONEY_UNIT = "Đơn vị tính: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng"


def unit_problem(found: Collection[str]) -> Problem:
    """KC-003: no unit, or several."""
    message = (
        f"Phần tiêu đề nêu nhiều đơn vị báo cáo ({', '.join(sorted(found))})."
        if found
        else "Phần tiêu đề không nêu đơn vị báo cáo, hoặc tên đơn vị không có trong danh mục."
    )
    return Problem("KC-003", message, ONE_UNIT, field="unit")


def month_problem(found: Collection[date]) -> Problem:
    """KC-004: no month, or several."""
    stated = ", ".join(f"{d.month}/{d.year}" for d in sorted(found))
    message = (
        f"Phần tiêu đề nêu nhiều tháng báo cáo ({stated})."
        if found
        else "Phần tiêu đề không nêu tháng báo cáo."
    )
    return Problem("KC-004", message, ONE_MONTH, field="period")


def year_problem(found: Collection[date]) -> Problem:
    """KC-004: no year of a plan, or several."""
    stated = ", ".join(str(d.year) for d in sorted(found))
    message = (
        f"Phần tiêu đề nêu nhiều năm kế hoạch ({stated})."
        if found
        else "Phần tiêu đề không nêu năm kế hoạch."
    )
    return Problem("KC-004", message, ONE_YEAR, field="period")


def span_problem(span: Span) -> Problem:
    """KC-018: only a period of several months, whose figures are no month's."""
    if span.text.startswith("qu"):
        kind = "một quý"
    else:
        last = f" đến tháng {span.last_month}" if span.last_month else ""
        kind = f"nhiều tháng{last}" + (f" năm {span.year}" if span.year else "")
    return Problem(
        "KC-018",
        f"Phần tiêu đề chỉ nêu kỳ của {kind}; biểu này báo cáo từng tháng, số cộng dồn không tách được ra tháng.",
        "biểu của một tháng, ví dụ: Tháng 7 năm 2024; số cộng dồn ghi ở cột lũy kế",
        field="period",
    )


def other_period_problem(month: date, other: str) -> Problem:
    """KC-004: a month, and beside it a year or a cumulative period that does not go with it."""
    return Problem(
        "KC-004",
        f"Phần tiêu đề nêu tháng {month.month}/{month.year} nhưng cũng nêu {other}.",
        "tháng báo cáo và kỳ lũy kế của cùng một tháng, cùng một năm",
        field="period",
    )


def money_unit_problem(found: Collection[str]) -> Problem:
    """KC-005: no money unit, or several."""
    message = (
        f"Biểu nêu nhiều đơn vị tiền khác nhau ({', '.join(MONEY_UNITS_VI[u] for u in sorted(found))})."
        if found
        else "Biểu không ghi đơn vị tính của số tiền nên không thể hiểu số tiền là bao nhiêu."
    )
    return Problem("KC-005", message, ONE_MONEY_UNIT, field="money_unit")


def header_unit_problem(column: Column, cell: str, money_unit: str) -> Problem:
    """KC-320: a column in another money unit than the title says."""
    in_header = MONEY_UNITS_VI[column.money_unit or money_unit]
    return Problem(
        "KC-320",
        f"Tiêu đề cột ở ô {cell} ghi đơn vị {in_header}, phần tiêu đề ghi {MONEY_UNITS_VI[money_unit]};"
        f" số tiền của cột được hiểu theo {in_header}.",
        "một đơn vị tính cho cả biểu",
        cell=cell,
        field=column.field,
        value=column.header_text,
    )
