"""`khuyencong template`: a blank workbook for one unit and month, made of the forms, the seeds and what is known already.

What does not belong here: how a workbook is read (intake/). A template is read like any other workbook.
"""
