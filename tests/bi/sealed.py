"""What nobody may do through Superset's SQL Lab: write, or reach another file (the ledger lies beside the published one)."""

from pathlib import Path

from tests.bi.api import Api


def attempts(warehouse: Path) -> dict[str, tuple[str, str]]:
    """What is attempted -> the statement, and a word of the refusal that it must get."""
    ledger = warehouse / "ledger.duckdb"
    return {
        "read the ledger": (f"attach '{ledger}' as ledger", "disabled by configuration"),
        "read any other file": (
            "select * from read_text('/etc/hostname')",
            "disabled by configuration",
        ),
        "write a file": (f"copy meta.publication to '{warehouse}/out.csv'", "disabled"),
        "open the door": ("set enable_external_access = true", "Cannot enable external access"),
        "fetch an extension": ("install httpfs", "disabled by configuration"),
        "change the file": ("create table marts.planted as select 1 as a", "does not allow"),
    }


def broken(api: Api, warehouse: Path) -> list[str]:
    """The attempts that were not refused for the right reason; empty if all were, and a plain query works."""
    plain = api.sql("select count(*) as n from meta.publication")
    found = [] if plain.status == 200 else [f"a plain query fails: {plain.body[:300]}"]
    for what, (statement, refusal) in attempts(warehouse).items():
        answer = api.sql(statement)
        if answer.status == 200 or refusal not in answer.body:
            found.append(f"{what}: {answer.status} {answer.body[:300]}")
    return found
