-- What the publication itself adds to the published file.
create schema meta;

create table meta.publication (
    published_at timestamp not null,
    as_of date not null,
    run_id varchar not null,
    code_version varchar not null,
    input_fingerprint varchar not null,
    table_count integer not null,
    row_count bigint not null
);
comment on table meta.publication is 'One row: when, from what and by which run this file was made.';
comment on column meta.publication.published_at is 'When the file was made (wall-clock time in Vietnam).';
comment on column meta.publication.as_of is 'The day whose knowledge the file shows.';
comment on column meta.publication.run_id is 'The Dagster run that made it.';
comment on column meta.publication.code_version is 'Version of the code, with a hash of code, models, seeds and suites.';
comment on column meta.publication.input_fingerprint is 'Hash of ledger, code, reference data and as-of day: equal fingerprints, equal tables.';
comment on column meta.publication.table_count is 'Tables in marts and quality, without quality.gate_result.';
comment on column meta.publication.row_count is 'Rows in those tables together.';

create table meta.published_table (
    schema_name varchar not null,
    table_name varchar not null,
    row_count bigint not null
);
comment on table meta.published_table is 'Rows of each table of marts and quality when the file was made.';
comment on column meta.published_table.schema_name is 'Schema of the table.';
comment on column meta.published_table.table_name is 'Name of the table.';
comment on column meta.published_table.row_count is 'Rows in the table.';

create table quality.gate_result (
    stage varchar not null,
    asset varchar not null,
    expectation varchar not null,
    about varchar not null,
    observed varchar not null,
    element_count bigint,
    unexpected_count bigint,
    passed boolean not null,
    is_blocking boolean not null,
    offenders varchar not null,
    run_id varchar not null
);
comment on table quality.gate_result is 'Every expectation of the night: what was checked, what was observed, whether it passed.';
comment on column quality.gate_result.stage is 'landing, ledger, staging, marts or publication.';
comment on column quality.gate_result.asset is 'The table that was guarded.';
comment on column quality.gate_result.expectation is 'Name of the expectation.';
comment on column quality.gate_result.about is 'What it expects, in words.';
comment on column quality.gate_result.observed is 'What was observed.';
comment on column quality.gate_result.element_count is 'Rows that were looked at; null where a single figure was.';
comment on column quality.gate_result.unexpected_count is 'Rows that were not as expected.';
comment on column quality.gate_result.passed is 'Whether the expectation was met.';
comment on column quality.gate_result.is_blocking is 'Whether a failure stops the publication; otherwise the submission is refused.';
comment on column quality.gate_result.offenders is 'The first rows that were not as expected.';
comment on column quality.gate_result.run_id is 'The run that checked.';
