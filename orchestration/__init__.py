"""khuyencong: from the spreadsheets that districts mail to a published DuckDB warehouse.

Dependencies point one way: definitions -> assets, checks, automation -> intake, ledger, publish -> settings.
"""

__version__ = "0.3.0"
