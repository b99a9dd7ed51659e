"""Figures of the published file that a load reports: submissions by status, rows and dong by form."""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb


@dataclass(frozen=True)
class FormFigures:
    """Rows and dong of one form in the whole warehouse; dong are executed, support or planned.

    What does not count was refused with its submission, superseded by a later one, or rejected by a rule.
    """

    form: str
    submissions: int
    rows_submitted: int
    rows_counted: int
    rows_not_counted: int
    vnd_submitted: int
    vnd_counted: int
    vnd_not_counted: int


def form_figures(published: duckdb.DuckDBPyConnection) -> tuple[FormFigures, ...]:
    """One entry per form."""
    rows = published.execute(
        """
        select
            form,
            count(*),
            sum(rows_submitted)::bigint,
            sum(rows_accepted)::bigint,
            sum(rows_rejected)::bigint,
            sum(vnd_submitted)::bigint,
            sum(vnd_accepted)::bigint,
            sum(vnd_rejected)::bigint
        from quality.submission
        where form is not null
        group by form
        order by form
        """
    ).fetchall()
    return tuple(FormFigures(*row) for row in rows)


def statuses(
    published: duckdb.DuckDBPyConnection, submission_ids: Sequence[str] | None = None
) -> dict[str, int]:
    """Number of submissions in all ('total') and by status; of the given ones, or of all."""
    rows = published.execute(
        """
        select status, count(*) from quality.submission
        where $1 is null or list_contains($1, submission_id)
        group by status order by all
        """,
        [None if submission_ids is None else list(submission_ids)],
    ).fetchall()
    return {"total": sum(count for _, count in rows), **dict(rows)}
