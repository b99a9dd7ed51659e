-- One row per finding: what intake and the gates said, the rules that judge lines (int_findings__by_line), and those
-- that judge submissions or compare what counts. A new rule of the latter kinds is added here by name.
with findings as (
    select
        rule_id,
        submission_id,
        source_row,
        field,
        cell,
        value,
        expected,
        message_vi
    from {{ ref('int_problems__completed') }}
    union all
    select
        rule_id,
        submission_id,
        source_row,
        field,
        cell,
        value,
        expected,
        message_vi
    from {{ ref('int_findings__by_line') }}
    union all
    {{ union_rules([
        'kc_007',
        'kc_008',
        'kc_014',
        'kc_022',
        'kc_301',
        'kc_302',
        'kc_303',
        'kc_304',
        'kc_305',
        'kc_306',
        'kc_307',
        'kc_332',
        'kc_333',
        'kc_334',
        'kc_335',
        'kc_336',
        'kc_345',
        'kc_352',
        'kc_353',
        'kc_355',
        'kc_356',
        'kc_357',
        'kc_358',
        'kc_359',
        'kc_360',
        'kc_361',
        'kc_362',
        'kc_363',
        'kc_364',
        'kc_365',
        'kc_366',
        'kc_367',
        'kc_368',
        'kc_373',
        'kc_369',
    ]) }}
)

select
    rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    expected,
    message_vi
from findings
