"""The catalogue of rules: ids say the severity, and every rule speaks both languages."""

import csv

from tests.warehouse import RAW

CATALOGUE = RAW.parent / "dbt_project" / "seeds" / "rule.csv"
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
