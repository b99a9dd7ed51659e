"""The catalogue of rules: ids say the severity, and every rule speaks both languages."""

import csv
import re

from tests.warehouse import RAW

DBT_PROJECT = RAW.parent / "dbt_project"
CATALOGUE = DBT_PROJECT / "seeds" / "rule.csv"
RULES = DBT_PROJECT / "models" / "quality" / "rules"
LISTS = [
    DBT_PROJECT / "models" / "intermediate" / f"int_findings__{name}.sql"
    for name in ("by_line", "unioned")
]
SEVERITY_BY_RANGE = {"KC-0": "refuse", "KC-1": "reject", "KC-3": "warn"}


def _rules() -> list[dict[str, str]]:
    with CATALOGUE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_an_id_says_the_severity_and_is_never_used_twice() -> None:
    rules = _rules()
    ids = [rule["rule_id"] for rule in rules]
    assert ids == sorted(set(ids))
    assert all(rule["severity"] == SEVERITY_BY_RANGE[rule["rule_id"][:4]] for rule in rules)


def test_every_rule_is_explained_in_both_languages() -> None:
    assert [rule["rule_id"] for rule in _rules() if not all(rule.values())] == []


def test_every_rule_is_in_one_list_and_in_the_catalogue() -> None:
    listed = [
        name
        for path in LISTS
        for name in re.findall(r"'(kc_\d+)'", path.read_text(encoding="utf-8"))
    ]
    written = sorted(path.stem for path in RULES.glob("kc_*.sql"))
    assert sorted(listed) == written
    catalogued = {rule["rule_id"].lower().replace("-", "_") for rule in _rules()}
    assert set(written) - catalogued == set()


def test_a_rule_that_compares_facts_rejects_nothing() -> None:
    compared = re.findall(r"'(kc_1\d\d)'", LISTS[1].read_text(encoding="utf-8"))
    assert compared == []
