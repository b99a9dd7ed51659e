"""The figures that can be traced, and the published lines that make one."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

import duckdb

from orchestration.trace.subtracted import Earlier, subtracted


@dataclass(frozen=True)
class Kind:
    """A measure of a fact table. `field` is the form's; `is_yearly`: of the year's plan, not of months."""

    table: str
    column: str
    field: str
    name: str
    is_money: bool = True
    is_yearly: bool = False


KINDS = {
    "executed": Kind("fct_disbursement", "executed_vnd", "executed_in_month", "executed"),
    "planned": Kind("fct_plan", "planned_vnd", "planned", "planned", is_yearly=True),
    "support": Kind("fct_beneficiary", "support_vnd", "support", "support to establishments"),
    "counterpart": Kind("fct_beneficiary", "counterpart_vnd", "counterpart", "counterpart of establishments"),
    "project-counterpart": Kind("fct_disbursement", "counterpart_vnd", "counterpart", "counterpart of projects"),
    "jobs": Kind("fct_beneficiary", "new_jobs", "new_jobs", "new jobs", is_money=False),
    "products": Kind("fct_beneficiary", "product_count", "product_count", "products", is_money=False),
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """Which figure is asked for: a kind, from January (or only of the month) to `month`, narrowed by `filters`.

    `filters`: column -> value, of report_group, unit_code, content_code, project_code and establishment_id.
    """

    kind: Kind
    month: date
    is_month_alone: bool = False
    filters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SourceLine:
    """A line of a fact with the cell that its figure was read from. `amount` is in dong, or a count.

    `basis`: from_cumulative if money of a month was derived: then it is the cell less all that was `subtracted`.
    """

    report_group: str
    group_name: str
    content_code: str
    content_name: str
    unit_code: str
    unit_name: str
    period: date
    label: str
    amount: int
    submission_id: str
    file: str
    sheet: str
    row: int
    cell: str | None
    text: str | None
    money_unit: str | None
    received_at: datetime
    version: int
    basis: str | None = None
    subtracted: tuple[Earlier, ...] = ()


# The money of a month may be derived from the cumulative.
EXECUTED_FIELD = (
    "case fact.executed_basis when 'in_month' then 'executed_in_month' else 'executed_to_date' end"
)
# A finished project that is listed again has no cell that says nothing was paid: its cumulative has not grown.
ADDS_SOMETHING = "(fact.executed_basis = 'in_month' or fact.executed_vnd <> 0)"
# What a line is called: never the establishment's name, which may be a person's.
LABELS = {
    "fct_disbursement": "coalesce(fact.project_code || ' ', '') || coalesce(fact.project_name, '')",
    "fct_plan": "'plan ' || fact.year",
    "fct_beneficiary": "coalesce(fact.project_code || ' ', '') || fact.establishment_id",
}


def source_lines(published: duckdb.DuckDBPyConnection, question: Question) -> list[SourceLine]:
    """The lines that make a figure, by group, content, unit, period and place. Null amounts are left out."""
    kind = question.kind
    conditions, values = _conditions(question)
    is_executed = kind.column == "executed_vnd"
    field_sql = EXECUTED_FIELD if is_executed else f"'{kind.field}'"
    if is_executed:
        conditions.append(ADDS_SOMETHING)
    rows = published.execute(
        f"""
        select
            content.report_group,
            content.report_group_name_vi,
            fact.content_code,
            content.content_name_vi,
            fact.unit_code,
            unit.unit_name,
            {"make_date(fact.year, 1, 1)" if kind.is_yearly else "fact.month"},
            {LABELS[kind.table]},
            cast(fact.{kind.column} as bigint),
            fact.submission_id,
            fact.source_file,
            fact.source_sheet,
            fact.source_row,
            source.cell,
            source.text_as_submitted,
            source.money_unit,
            submission.received_at,
            submission.version,
            {"fact.executed_basis" if is_executed else "null"}
        from marts.{kind.table} as fact
        inner join marts.dim_content as content using (content_code)
        inner join marts.dim_unit as unit using (unit_code)
        inner join quality.submission as submission using (submission_id)
        left join quality.source_cell as source
            on fact.submission_id = source.submission_id
            and fact.source_row = source.source_row
            and source.field = {field_sql}
        where fact.{kind.column} is not null and {" and ".join(conditions)}
        order by content.report_group_order, fact.content_code, fact.unit_code, 7, fact.source_file, fact.source_row
        """,
        values,
    ).fetchall()
    lines = [SourceLine(*row) for row in rows]
    derived = [(line.submission_id, line.row) for line in lines if line.basis == "from_cumulative"]
    earlier = subtracted(published, derived) if derived else {}
    return [
        replace(line, subtracted=earlier.get((line.submission_id, line.row), ())) for line in lines
    ]


def _conditions(question: Question) -> tuple[list[str], list[object]]:
    conditions: list[str]
    values: list[object]
    if question.kind.is_yearly:
        conditions = ["fact.is_current", "fact.year = ?", "fact.counts_from <= ?"]
        values = [question.month.year, question.month]
    else:
        first = question.month if question.is_month_alone else question.month.replace(month=1)
        conditions, values = ["fact.month between ? and ?"], [first, question.month]
    for column, value in question.filters.items():
        owner = "content" if column == "report_group" else "fact"
        # A content stands for its sub-contents too: 4 is 4.1, 4.2 and 4.3.
        if column == "content_code":
            conditions.append("(fact.content_code = ? or content.parent_content_code = ?)")
            values += [value, value]
        else:
            conditions.append(f"{owner}.{column} = ?")
            values.append(value)
    return conditions, values
