-- Which version counts. Of the usable versions of a form, unit and period the one with the higher revision counts, then
-- the one received later; of copies with the same content the one with the least path. Plans (KC-03) are revised
-- within the year: each revision has its own counting version, whose rows stay facts, and the highest is current.
with submissions as (
    select * from {{ ref('int_submissions__checked') }}
),

indistinct as (
    select distinct submission_id from {{ ref('kc_007') }}
),

-- version: the number of this one among everything the unit sent for the form and period, refused or not, as it came
numbered as (
    select
        submissions.submission_id,
        submissions.file_sha256,
        submissions.source_file,
        submissions.source_sheet,
        submissions.form,
        submissions.unit_code,
        submissions.period,
        submissions.revision,
        submissions.received_at,
        submissions.is_admissible and indistinct.submission_id is null as is_usable,
        case
            when submissions.form is not null and submissions.unit_code is not null and submissions.period is not null
                then cast(row_number() over (
                    partition by submissions.form, submissions.unit_code, submissions.period
                    order by
                        submissions.received_at, submissions.revision, submissions.source_file,
                        submissions.source_sheet, submissions.submission_id
                ) as integer)
        end as version
    from submissions
    left join indistinct on submissions.submission_id = indistinct.submission_id
),

-- best_rank: 1 is the version that counts; revision_rank: the same within its revision
ranked as (
    select
        submission_id,
        row_number() over (
            partition by form, unit_code, period
            order by revision desc, received_at desc, source_file asc, source_sheet asc, submission_id asc
        ) as best_rank,
        row_number() over (
            partition by form, unit_code, period, revision
            order by received_at desc, source_file asc, source_sheet asc, submission_id asc
        ) as revision_rank
    from numbered
    where is_usable
)

select
    numbered.submission_id,
    numbered.file_sha256,
    numbered.source_file,
    numbered.source_sheet,
    numbered.form,
    numbered.unit_code,
    numbered.period,
    numbered.revision,
    numbered.received_at,
    numbered.version,
    numbered.is_usable,
    ranked.best_rank,
    case
        when not numbered.is_usable then 'refused'
        when ranked.best_rank = 1 then 'accepted'
        else 'superseded'
    end as status,
    numbered.is_usable
    and (ranked.best_rank = 1 or (numbered.form = 'KC-03' and ranked.revision_rank = 1)) as is_fact_source
from numbered
left join ranked on numbered.submission_id = ranked.submission_id
