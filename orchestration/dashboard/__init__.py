"""The dashboard: one HTML page made of the published file, opened from a disk or any web server without one request.

What does not belong here: how a figure is computed (dbt_project/models/marts). The page adds up rows of the marts, and
shows them.
"""
