"""Python clients of several versions on the published file, each installed in a folder of its own."""

import subprocess
import sys
from pathlib import Path

_DUCKDB = """
import duckdb
with duckdb.connect({path!r}, read_only=True) as connection:
    print(connection.execute({sql!r}).fetchone()[0])
"""
_POLARS = """
import duckdb, polars
with duckdb.connect({path!r}, read_only=True) as connection:
    frame = connection.sql({sql!r}).pl()
assert isinstance(frame, polars.DataFrame)
print(frame.item())
"""
_PANDAS = """
import duckdb, pandas
with duckdb.connect({path!r}, read_only=True) as connection:
    frame = connection.sql({sql!r}).df()
assert isinstance(frame, pandas.DataFrame)
print(int(frame.iloc[0, 0]))
"""
_SQLALCHEMY = """
import sqlalchemy
engine = sqlalchemy.create_engine(
    "duckdb:///" + {path!r}, connect_args={{"read_only": True}}, poolclass=sqlalchemy.pool.NullPool
)
with engine.connect() as connection:
    total = connection.execute(sqlalchemy.text({sql!r})).scalar()
assert "programme_progress" in sqlalchemy.inspect(engine).get_table_names(schema="marts")
print(total)
"""
TOTAL = "select sum(executed_vnd) from marts.fct_disbursement"
# What is installed, and the program that reads the file with it.
CLIENTS: dict[tuple[str, ...], str] = {
    ("duckdb==1.2.2",): _DUCKDB,
    ("duckdb==1.3.2",): _DUCKDB,
    ("duckdb==1.4.4",): _DUCKDB,
    ("duckdb==2.0.0",): _DUCKDB,
    ("duckdb==2.0.0", "polars==2.1.0", "pyarrow==26.0.1"): _POLARS,
    ("duckdb==2.0.0", "pandas==3.1.1"): _PANDAS,
    ("duckdb==2.0.0", "duckdb-engine==0.17.0", "sqlalchemy==2.0.44"): _SQLALCHEMY,
}


def ask(packages: tuple[str, ...], published: Path, folder: Path) -> str:
    """The total that the client reads from the file, or why it does not."""
    target = folder / "-".join(packages).replace("=", "")
    install = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", target, *packages],
        capture_output=True,
        text=True,
        check=False,
    )
    if install.returncode:
        return f"not installed: {install.stderr.strip()[-300:]}"
    program = CLIENTS[packages].format(path=str(published), sql=TOTAL)
    # -S: nothing of the environment that runs this, only what was installed for this client.
    run = subprocess.run(
        [sys.executable, "-S", "-c", program],
        env={"PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout.strip() if run.returncode == 0 else f"failed: {run.stderr.strip()[-300:]}"
