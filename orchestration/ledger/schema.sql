-- The ledger: what was submitted, as it was submitted. Append-only: nothing here is updated or deleted.
-- The line tables (kc01_line, ...) are made from the forms' YAML by orchestration/ledger/store.py:
-- submission_id, source_row, row_kind ('line', 'section', 'subtotal' or 'nil'), every field of the form as text, and
-- extra (JSON object: header -> text of the columns that the form does not know).
-- Tables live in the schema main, so that ledger.submission is a table of ledger.duckdb wherever it is attached.
-- Instants are wall-clock time in Vietnam (Asia/Ho_Chi_Minh).
create table if not exists file (
    file_sha256 varchar primary key,
    size_bytes bigint not null,
    first_seen_at timestamp not null
);

-- The same bytes may lie at several paths (relative to the raw folder, with forward slashes).
create table if not exists sighting (
    file_sha256 varchar not null,
    path varchar not null,
    seen_at timestamp not null,
    primary key (file_sha256, path)
);

-- Lines of the incoming-mail register raw/received.csv; a line that changes is noted again, the last one counts.
create table if not exists receipt (
    path varchar not null,
    received_on date not null,
    noted_at timestamp not null
);

-- One row per file x sheet x form. What intake could not recognise is null, and a problem says why.
-- A file that could not be read at all has one row with sheet '' and form null. A file that was refused is read again
-- when the reader, the forms or the units change (parser_version): its submissions with the latest recorded_at count.
-- notation: how its numbers are typed ('vi', 'en', 'both'; null: nothing shows it, or it was read before 0.2.0).
create table if not exists submission (
    submission_id varchar primary key,
    file_sha256 varchar not null,
    sheet varchar not null,
    form varchar,
    unit_code varchar,
    period date,
    revision integer not null,
    money_unit varchar,
    notation varchar,
    title_text varchar not null,
    line_count integer not null,
    content_sha256 varchar not null,
    parser_version varchar not null,
    recorded_at timestamp not null
);

-- Where each field was found: column letter, the header as written, the money unit where the header states one.
create table if not exists field_column (
    submission_id varchar not null,
    field varchar not null,
    column_letter varchar not null,
    header_text varchar not null,
    money_unit varchar,
    primary key (submission_id, field)
);

-- What intake and the landing and ledger gates have to say about a submission (rule ids of the catalogue).
create table if not exists problem (
    submission_id varchar not null,
    rule_id varchar not null,
    cell varchar,
    field varchar,
    value varchar,
    expected varchar not null,
    message_vi varchar not null
);

-- Months that were closed and re-opened (`khuyencong close`), by whom and why; the last entry of a month counts.
create table if not exists closing (
    month date not null,
    action varchar not null check (action in ('close', 'reopen')),
    acted_by varchar not null,
    reason varchar,
    acted_at timestamp not null
);

-- The secret key of the hashes that are published (orchestration/ledger/join_key.py): one row in the ledger, none in a batch.
create table if not exists join_key (
    one integer primary key check (one = 1),
    key_hex varchar not null
);
