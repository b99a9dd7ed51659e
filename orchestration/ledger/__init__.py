"""The ledger: the private, append-only DuckDB file of everything submitted (schema.sql)."""
