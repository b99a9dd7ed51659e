"""Feedback: to every file with findings its own marked copy, for the officer to send back to the district.

What does not belong here: what is wrong with a file (the rules say it, in quality.finding), and Dagster.
`mark.py` is the pure core: bytes, findings and outcome in, a workbook out. `folder.py` keeps what is written.
"""
