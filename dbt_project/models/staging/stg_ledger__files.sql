-- One row per file that had come by the as-of date: where it lies and when it came.
-- The register says when a file came; only a file that it does not know falls back on when it was first seen.
with sightings as (
    select * from {{ source('ledger', 'sighting') }}
),

register_lines as (
    select * from {{ source('ledger', 'receipt') }}
),

files as (
    select * from {{ source('ledger', 'file') }}
),

-- a line that was corrected is noted again: the last one counts
register as (
    select
        path,
        received_on
    from register_lines
    qualify row_number() over (partition by path order by noted_at desc, received_on desc) = 1
),

known_paths as (
    select
        sightings.file_sha256,
        sightings.path,
        register.received_on
    from sightings
    left join register on sightings.path = register.path
    where coalesce(register.received_on, cast(sightings.seen_at as date)) <= {{ as_of_date() }}
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
    files_by_hash.source_file,
    files_by_hash.received_on is not null as has_register_date,
    coalesce(cast(files_by_hash.received_on as timestamp), files.first_seen_at) as received_at
from files_by_hash
inner join files on files_by_hash.file_sha256 = files.file_sha256
