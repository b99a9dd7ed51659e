"""What the page carries: a query per table, on the published file alone and so without personal data.

Money is in dong, percentages are in hundredths of a percent: whole numbers, so that the page rounds nothing twice.
Months are written 2024-07. A submission is named by its place in the table `submissions`.
"""

PUBLICATION = """
    select
        strftime(published_at, '%Y-%m-%dT%H:%M:%S') as published_at,
        cast(as_of as varchar) as as_of,
        run_id,
        code_version
    from meta.publication
"""

# Names of household businesses are names of persons: the page is read by more people than the file is.
HOUSEHOLD_NAME = "case when not is_household then establishment_name end"

TABLES = {
    "gates": """
        select stage, expectation, about, observed, element_count, unexpected_count, passed, is_blocking
        from quality.gate_result
    """,
    "months": """
        select strftime(month, '%Y-%m') as month from marts.dim_month order by month
    """,
    "units": "select unit_code, unit_name, unit_type from marts.dim_unit order by unit_code",
    "contents": """
        select content_code, content_name_vi as content_name, report_group
        from marts.dim_content order by content_code
    """,
    "programme": """
        select
            strftime(as_of_month, '%Y-%m') as month,
            report_group,
            report_group_name_vi as group_name,
            planned_vnd as planned,
            executed_vnd as executed,
            cast(executed_pct * 100 as bigint) as pct,
            units_reported,
            units_expected,
            reports_to_date,
            reports_expected_to_date
        from marts.programme_progress order by as_of_month, report_group_order
    """,
    "unit_progress": """
        select
            strftime(as_of_month, '%Y-%m') as month,
            unit_code,
            planned_vnd as planned,
            executed_vnd as executed,
            cast(executed_pct * 100 as bigint) as pct,
            months_reported,
            months_expected,
            has_reported
        from marts.unit_progress order by as_of_month, unit_code
    """,
    "plans": """
        select
            strftime(fact.counts_from, '%Y-%m') as month,
            fact.unit_code,
            fact.content_code,
            fact.planned_vnd as amount,
            fact.revision,
            place.place as submission,
            fact.source_row
        from marts.fct_plan as fact
        inner join places as place on fact.submission_id = place.submission_id
        where fact.is_current
        order by month, fact.unit_code, fact.source_row
    """,
    "disbursements": """
        select
            strftime(fact.month, '%Y-%m') as month,
            fact.unit_code,
            fact.content_code,
            fact.project_code,
            fact.project_name,
            fact.executed_vnd as amount,
            fact.counterpart_vnd as counterpart,
            place.place as submission,
            fact.source_row
        from marts.fct_disbursement as fact
        inner join places as place on fact.submission_id = place.submission_id
        order by month, fact.unit_code, fact.source_row
    """,
    "beneficiaries": """
        select
            strftime(fact.month, '%Y-%m') as month,
            fact.unit_code,
            fact.content_code,
            fact.project_code,
            establishment.place as establishment,
            fact.support_kind,
            fact.support_vnd as amount,
            fact.counterpart_vnd as counterpart,
            fact.new_jobs,
            fact.product_count,
            place.place as submission,
            fact.source_row
        from marts.fct_beneficiary as fact
        inner join places as place on fact.submission_id = place.submission_id
        inner join establishment_places as establishment
            on fact.establishment_id = establishment.establishment_id
        order by month, fact.unit_code, fact.source_row
    """,
    "establishments": f"""
        select {HOUSEHOLD_NAME} as name, commune
        from marts.dim_establishment order by establishment_id
    """,
    "submissions": """
        select
            submission_id as id,
            source_file as file,
            source_sheet as sheet,
            form,
            unit_code,
            strftime(period, '%Y-%m') as month,
            status,
            refused_by
        from quality.submission order by submission_id
    """,
    "status": """
        select
            strftime(month, '%Y-%m') as month,
            unit_code,
            form,
            cast(due_on as varchar) as due_on,
            cast(cast(received_at as date) as varchar) as received_on,
            status
        from marts.submission_status order by month, unit_code, form
    """,
    "rejected": """
        select
            place.place as submission,
            line.source_row,
            line.reason,
            line.rule_ids,
            line.amount_vnd as amount,
            line.submitted_text as text
        from quality.rejected_line as line
        inner join places as place on line.submission_id = place.submission_id
        order by place.place, line.source_row
    """,
    "findings": """
        select
            place.place as submission,
            finding.rule_id,
            finding.severity,
            finding.cell,
            finding.message_vi as message
        from quality.finding as finding
        inner join places as place on finding.submission_id = place.submission_id
        order by place.place, finding.source_row, finding.cell, finding.rule_id
    """,
    "rules": "select rule_id, name_vi, meaning_en from quality.rule order by rule_id",
}

# What gives submissions and establishments their places in their tables.
PLACES = """
    create temporary table places as
    select submission_id, row_number() over (order by submission_id) - 1 as place
    from quality.submission;
    create temporary table establishment_places as
    select establishment_id, row_number() over (order by establishment_id) - 1 as place
    from marts.dim_establishment
"""
