"""What needs a person: refused submissions, missing reports, rejected rows, warnings, from the published file."""

import duckdb

# The latest first; the tables named in each line have the rest.
LISTED = 10

REFUSED = """
    select
        file || coalesce(' [' || string_agg(distinct nullif(sheet, ''), ', ' order by nullif(sheet, '')) || ']', ''),
        string_agg(distinct rule_id || ' ' || message_vi, ' ' order by rule_id || ' ' || message_vi)
    from quality.finding
    where severity = 'refuse'
    group by file
    order by file desc
"""
MISSING = """
    with missing as (
        select
            month,
            unit_code,
            unit_name,
            form,
            case when form = 'KC-03' then strftime(month, '%Y') else strftime(month, '%Y-%m') end as period
        from marts.submission_status
        where status = 'missing'
    )
    select period || ' ' || unit_code || ' ' || unit_name, string_agg(form, ', ' order by form)
    from missing
    group by month, period, unit_code, unit_name
    order by month desc, unit_code
"""
FINDINGS = """
    select count(*) filter (where severity = 'reject'), count(*) filter (where severity = 'warn')
    from quality.finding
"""
# A row of a version that was since replaced needs nobody's attention any more.
REJECTED = """
    select finding.file || ' [' || finding.sheet || ']', finding.rule_id || ' ' || finding.message_vi
    from quality.finding as finding
    inner join quality.submission as submission using (submission_id)
    where finding.severity = 'reject' and submission.status = 'accepted'
    order by finding.period desc, finding.file, finding.source_row
"""


def capped(lines: list[str], where: str) -> list[str]:
    """The first LISTED lines, and how many more there are."""
    more = len(lines) - LISTED
    return [*lines[:LISTED], f"{where}, {more} more"] if more > 0 else lines


def attention_lines(published: duckdb.DuckDBPyConnection) -> list[str]:
    """Lines for an operator, each naming what it is about; the messages of rules are in Vietnamese, as sent out."""
    lines = []
    for title, query, table in (
        ("refused", REFUSED, "quality.finding"),
        ("missing", MISSING, "marts.submission_status"),
        ("rejected row", REJECTED, "quality.rejected_line"),
    ):
        rows = published.execute(query).fetchall()
        lines += capped([f"{title}: {what}: {why}" for what, why in rows], f"{title}: in {table}")
    rejects, warnings = published.execute(FINDINGS).fetchone() or (0, 0)
    if rejects or warnings:
        lines.append(f"findings: {rejects} rejections and {warnings} warnings in quality.finding")
    return lines
