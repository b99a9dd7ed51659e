"""What a report says, before it looks like anything: a form's rows with money in whole dong."""

from dataclasses import dataclass, field, replace
from typing import Literal

Value = str | int | None
Form = Literal["KC-01", "KC-02", "KC-03"]

MONEY_FIELDS = {"planned", "executed_in_month", "executed_to_date", "counterpart", "support"}
NAME_FIELD = {"KC-01": "project_name", "KC-02": "establishment_name", "KC-03": "content_name"}


@dataclass(frozen=True)
class Row:
    """One line. `group` is the report group (I..VI); `as_typed` holds cells typed as odd text."""

    values: dict[str, Value]
    group: str
    as_typed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """One form of one unit for one month (None for the year's plan), lines in their order.

    `states_money_unit` and `total_misses_last` are the slips of `incidents`.
    """

    form: Form
    unit: str
    month: int | None
    rows: tuple[Row, ...]
    revision: int = 0
    states_money_unit: bool = True
    total_misses_last: str | None = None

    def with_value(self, project: str, field_name: str, value: Value) -> "Report":
        """The same report with one cell of the rows of `project` changed."""
        rows = tuple(
            replace(row, values={**row.values, field_name: value})
            if row.values.get("project_code") == project
            else row
            for row in self.rows
        )
        return replace(self, rows=rows)
