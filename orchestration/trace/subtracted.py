"""A month that was derived from a cumulative: the cells of the earlier months that were subtracted (docs/months.md)."""

from dataclasses import dataclass
from datetime import date

import duckdb


@dataclass(frozen=True)
class Earlier:
    """A line of an earlier month, and the cell it was read from; `basis`: from_cumulative if it is derived itself.

    The amount of a line that is derived is its cell less the amounts of all the months before it.
    """

    period: date
    amount: int
    basis: str
    submission_id: str
    file: str
    sheet: str
    row: int
    cell: str | None
    text: str | None
    money_unit: str | None


def subtracted(
    published: duckdb.DuckDBPyConnection, derived: list[tuple[str, int]]
) -> dict[tuple[str, int], tuple[Earlier, ...]]:
    """For each derived line (submission_id, row) the lines of the year's earlier months of its project, by month."""
    rows = published.execute(
        """
        with derived as (
            select unnest(?::varchar[]) as submission_id, unnest(?::integer[]) as source_row
        )
        select
            line.submission_id,
            line.source_row,
            earlier.month,
            cast(earlier.executed_vnd as bigint),
            earlier.executed_basis,
            earlier.submission_id,
            earlier.source_file,
            earlier.source_sheet,
            earlier.source_row,
            source.cell,
            source.text_as_submitted,
            source.money_unit
        from derived
        inner join marts.fct_disbursement as line using (submission_id, source_row)
        inner join marts.fct_disbursement as earlier
            on line.unit_code = earlier.unit_code
            and line.content_code = earlier.content_code
            and line.project_key = earlier.project_key
            and year(line.month) = year(earlier.month)
            and line.month > earlier.month
        left join quality.source_cell as source
            on earlier.submission_id = source.submission_id
            and earlier.source_row = source.source_row
            and source.field = case
                when earlier.executed_basis = 'in_month' then 'executed_in_month' else 'executed_to_date'
            end
        where earlier.executed_vnd is not null
        order by line.submission_id, line.source_row, earlier.month, earlier.source_row
        """,
        [[submission_id for submission_id, _ in derived], [row for _, row in derived]],
    ).fetchall()
    found: dict[tuple[str, int], tuple[Earlier, ...]] = {}
    for submission_id, row, *earlier in rows:
        found[submission_id, row] = (*found.get((submission_id, row), ()), Earlier(*earlier))
    return found
