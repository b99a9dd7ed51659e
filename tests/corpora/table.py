"""The outcomes of a corpus as a row of a Markdown table."""

from collections import Counter

from tests.corpora.run import Outcome

HEADING = (
    "| corpus | files | read: a form | read: no form | refused | of them by rule | ended the child | crashed | hung "
    "| slowest, s |\n|---|---:|---:|---:|---:|---|---:|---:|---:|---:|"
)


def row(name: str, outcomes: list[Outcome]) -> str:
    kinds = Counter(outcome.kind for outcome in outcomes)
    rules = Counter(outcome.rule_id for outcome in outcomes if outcome.kind == "refused")
    by_rule = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())) or "-"
    slowest = max((outcome.seconds for outcome in outcomes), default=0.0)
    counts = (len(outcomes), kinds["form"], kinds["no form"], kinds["refused"], by_rule)
    ends = (kinds["ended the child"], kinds["crashed"], kinds["hung"], f"{slowest:.1f}")
    return f"| {name} | " + " | ".join(map(str, (*counts, *ends))) + " |"
