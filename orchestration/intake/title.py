"""What the title block says: unit, period, revision, money unit; each must be said once and clearly."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from orchestration.intake.header import Header
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.periods import find_months, find_revision, find_years
from orchestration.intake.submission import Problem
from orchestration.intake.units import Unit, find_units

T = TypeVar("T", str, date)


@dataclass(frozen=True)
class Title:
    """The title block of a table; None stands for what is not said, or said in two ways (see `problems`)."""

    unit_code: str | None
    period: date | None
    revision: int
    money_unit: str | None
    problems: tuple[Problem, ...]


def read_title(cells: list[str], header: Header, units: tuple[Unit, ...]) -> Title:
    """Read the texts above a table. The money unit may stand in the column headers instead."""
    form = header.form
    yearly = form.frequency == "yearly"
    unit_codes = find_units(cells, units)
    periods = find_years(cells) if yearly else find_months(cells)
    money_units = set[str]().union(*map(find_money_units, cells))
    in_headers = {c.field: c.money_unit for c in header.column_list()}
    money_in_headers = all(in_headers.get(f) for f in form.money_fields() if f in in_headers)
    money_units |= header.unclear_units()

    problems = []
    if len(unit_codes) != 1:
        problems.append(_unit_problem(unit_codes))
    if len(periods) != 1:
        problems.append(_year_problem(periods) if yearly else _month_problem(periods))
    if len(money_units) > 1 or not (money_units or money_in_headers):
        problems.append(_money_unit_problem(money_units))
    return Title(
        unit_code=_only(unit_codes),
        period=_only(periods),
        revision=find_revision(cells),
        money_unit=_only(money_units),
        problems=tuple(problems),
    )


def _only(found: Collection[T]) -> T | None:
    return next(iter(found)) if len(found) == 1 else None


def _unit_problem(found: Collection[str]) -> Problem:
    message = (
        f"Phần tiêu đề nêu nhiều đơn vị báo cáo ({', '.join(sorted(found))})."
        if found
        else "Phần tiêu đề không nêu đơn vị báo cáo, hoặc tên đơn vị không có trong danh mục."
    )
    return Problem(
        "KC-003",
        message,
        "tên một huyện, thị xã, thành phố hoặc Trung tâm, ví dụ: UBND huyện Thăng Bình",
        field="unit",
    )


def _month_problem(found: Collection[date]) -> Problem:
    stated = ", ".join(f"{d.month}/{d.year}" for d in sorted(found))
    message = (
        f"Phần tiêu đề nêu nhiều tháng báo cáo ({stated})."
        if found
        else "Phần tiêu đề không nêu tháng báo cáo."
    )
    return Problem("KC-004", message, "một tháng, ví dụ: Tháng 7 năm 2024", field="period")


def _year_problem(found: Collection[date]) -> Problem:
    stated = ", ".join(str(d.year) for d in sorted(found))
    message = (
        f"Phần tiêu đề nêu nhiều năm kế hoạch ({stated})."
        if found
        else "Phần tiêu đề không nêu năm kế hoạch."
    )
    return Problem("KC-004", message, "một năm, ví dụ: Kế hoạch năm 2024", field="period")


def _money_unit_problem(found: Collection[str]) -> Problem:
    message = (
        f"Biểu nêu nhiều đơn vị tiền khác nhau ({', '.join(sorted(found))})."
        if found
        else "Biểu không ghi đơn vị tính của số tiền nên không thể hiểu số tiền là bao nhiêu."
    )
    return Problem(
        "KC-005",
        message,
        "Đơn vị tính: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng",
        field="money_unit",
    )
