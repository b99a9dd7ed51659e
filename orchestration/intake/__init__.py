"""Intake gives a submitted file its shape: sheets, header, unit, period, money unit, rows as text with addresses.

What does not belong here: Dagster, SQL, and the meaning of a row (typing, rules and amounts are dbt models).
Everything except `files.py` and `register.py` is a pure function of bytes.
"""
