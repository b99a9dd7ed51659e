-- One row per file that had come by the as-of date: where it lies (as it may be published) and when it came.
-- The register says when a file came; only a file that it does not know falls back on when it was first seen.
-- A line of the register speaks of the bytes that lay at its path when it was noted: a file that is edited in place is
-- another file, and does not inherit the date of the one it replaced.
with sightings as (
    select * from {{ source('ledger', 'sighting') }}
),

register_lines as (
    select * from {{ source('ledger', 'receipt') }}
),

files as (
    select * from {{ source('ledger', 'file') }}
),

-- what lay at a path, one after the other: until when, and which was the first
lain as (
    select
        file_sha256,
        path,
        seen_at,
        lead(seen_at) over (partition by path order by seen_at, file_sha256) as replaced_at,
        row_number() over (partition by path order by seen_at, file_sha256) = 1 as is_first
    from sightings
),

-- A line that was corrected is noted again: the last one counts. A register that is filled in before the file arrives
-- speaks of the first file at the path.
registered as (
    select
        lain.file_sha256,
        lain.path,
        lain.seen_at,
        register_lines.received_on
    from lain
    left join register_lines
        on lain.path = register_lines.path
        and (lain.seen_at <= register_lines.noted_at or lain.is_first)
        and (lain.replaced_at > register_lines.noted_at or lain.replaced_at is null)
    qualify
        row_number() over (
            partition by lain.file_sha256, lain.path
            order by register_lines.noted_at desc nulls last, register_lines.received_on desc nulls last
        ) = 1
),

known_paths as (
    select
        file_sha256,
        path,
        received_on
    from registered
    where coalesce(received_on, cast(seen_at as date)) <= {{ as_of_date() }}
),

-- the same bytes at several paths are one file: it came when the first of them came
files_by_hash as (
    select
        file_sha256,
        min(path) as source_file,
        min(received_on) as received_on
    from known_paths
    group by file_sha256
)

select
    files_by_hash.file_sha256,
    {{ without_personal_number('files_by_hash.source_file') }} as source_file,
    files_by_hash.received_on is not null as has_register_date,
    coalesce(cast(files_by_hash.received_on as timestamp), files.first_seen_at) as received_at
from files_by_hash
inner join files on files_by_hash.file_sha256 = files.file_sha256
