"""The assets of the night: landing -> ledger -> warehouse (dbt) -> publication -> feedback, report. Asset key = schema/table.

What does not belong here: how a file is read (intake/), how rows are kept (ledger/), how a file is replaced
(publish/), what a district is told (feedback/), what a leader is told (report/). An asset calls them and reports what they did.
"""
