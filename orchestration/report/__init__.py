"""The monthly report: a Word document, a workbook and a page, of one reading of the published file.

What does not belong here: how a figure is made (dbt_project/models/marts), how it is written (orchestration/shown.py).
figures.py says what is known, reading.py asks for it, outline.py and prose.py say it; document.py, workbook.py, page.py
only set it out.
"""
