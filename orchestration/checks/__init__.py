"""The gates: a Great Expectations suite per stage (suites/*.yml), run on small frames that DuckDB aggregates.

Great Expectations owns the data (ranges, sets, totals, jumps); dbt owns the logic (contracts, unit tests, keys).
What does not belong here: what happens after a gate (assets/) and the rules for single rows (dbt_project).
"""
