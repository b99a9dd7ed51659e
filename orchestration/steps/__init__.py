"""The steps of a load without Dagster: the assets call them one by one, `khuyencong check` on a scratch warehouse.

What does not belong here: how a file is read (intake/), how rows are kept (ledger/), what a gate expects (checks/).
"""
