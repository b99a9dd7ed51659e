"""The synthetic sample of `raw/`: facts (`facts/*.csv`, read by `truth`) and the mail made of them.

`python -m tests.sample [DIR]` writes it. Every figure of a unit, project, establishment or person
is invented; only the provincial totals are the published ones.
"""
