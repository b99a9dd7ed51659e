"""Publication: from the candidate to the file that everybody reads, replaced whole or not at all.

What does not belong here: Dagster, and whether the night may be published (checks/, assets/publication.py).
"""
