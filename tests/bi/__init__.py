"""Superset on the published file, for real: `make bi-test`, never part of `make test`.

`python -m tests.bi` starts Superset from `.venv-bi` as a process of its own, imports `warehouse/bi/` and looks at it
as people do: through the browser and the REST API. pytest collects nothing of it but `definition_test.py`.
"""
