"""What a reader of a traced figure should know beside it: findings, versions that do not count, units without a report."""

from dataclasses import dataclass

import duckdb

from orchestration.trace.figure import Question, SourceLine


@dataclass(frozen=True)
class Circumstance:
    """Lines of text about a traced figure; each list is empty where there is nothing to say."""

    findings: dict[tuple[str, int], list[str]]
    other_versions: list[str]
    published: list[str]


def circumstance(
    published: duckdb.DuckDBPyConnection, question: Question, lines: list[SourceLine]
) -> Circumstance:
    """Findings of the lines by (submission_id, row), versions set aside, and what marts say of the same figure."""
    ids = sorted({line.submission_id for line in lines})
    findings: dict[tuple[str, int], list[str]] = {}
    for submission_id, row, text in published.execute(
        """
        select submission_id, source_row, rule_id || ' ' || severity || ': ' || message_vi
        from quality.finding where list_contains(?, submission_id) and source_row is not null order by all
        """,
        [ids],
    ).fetchall():
        findings.setdefault((submission_id, row), []).append(text)
    return Circumstance(findings, _other_versions(published, ids), _in_marts(published, question))


def _other_versions(published: duckdb.DuckDBPyConnection, ids: list[str]) -> list[str]:
    rows = published.execute(
        """
        select distinct
            strftime(other.period, '%Y-%m'), other.unit_code, other.form, other.version, other.status,
            other.source_file, other.source_sheet, counted.version, other.refused_by
        from quality.submission as other
        inner join quality.submission as counted
            on other.form = counted.form and other.unit_code = counted.unit_code
            and other.period = counted.period and other.submission_id <> counted.submission_id
        where list_contains(?, counted.submission_id) and other.status in ('superseded', 'refused')
        order by all
        """,
        [ids],
    ).fetchall()
    return [
        f"{period} {unit} {form}: version {version} {status}"
        + (f" by {refused_by}" if refused_by else f", version {counted} counts")
        + f": {file} [{sheet}]"
        for period, unit, form, version, status, file, sheet, counted, refused_by in rows
    ]


def _in_marts(published: duckdb.DuckDBPyConnection, question: Question) -> list[str]:
    """The same figure where a mart publishes it: of a report group or a unit, from January on."""
    group = question.filters.get("report_group", "TOTAL")
    unit = question.filters.get("unit_code", "")
    column = question.kind.column
    if question.is_month_alone or column not in {"executed_vnd", "planned_vnd"}:
        return []
    if set(question.filters) <= {"report_group"}:
        table, condition, values = "programme_progress", "report_group = ?", [group]
    elif set(question.filters) == {"unit_code"}:
        table, condition, values = "unit_progress", "unit_code = ?", [unit]
    else:
        return []
    row = published.execute(
        f"select cast({column} as bigint) from marts.{table} where as_of_month = ? and {condition}",
        [question.month, *values],
    ).fetchone()
    if row is None or row[0] is None:
        return []
    where = ", ".join(values)
    return [f"marts.{table} ({question.month:%Y-%m}, {where}): {column} = {row[0]:,}"]
