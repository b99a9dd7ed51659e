"""Every code has a Vietnamese label, and fields are called as their form calls them."""

import csv

from orchestration.checks.suite import STAGES
from orchestration.intake.forms import load_forms
from orchestration.settings import SEEDS_DIR
from tests.conftest import Loaded
from tests.warehouse import query


def seeded() -> dict[str, dict[str, str]]:
    with (SEEDS_DIR / "label.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        code_list: {row["code"]: row["label_vi"] for row in rows if row["code_list"] == code_list}
        for code_list in {row["code_list"] for row in rows}
    }


def test_forms_and_fields_are_called_as_the_forms_call_them() -> None:
    labels = seeded()
    assert labels["form"] == {form.form: form.name_vi for form in load_forms()}
    for form in load_forms():
        for field in form.fields:
            assert labels["field"][f"{form.form}.{field.name}"] == field.header


def test_every_stage_of_the_gates_has_a_label() -> None:
    assert set(seeded()["gate_stage"]) == set(STAGES)


def test_every_field_of_a_finding_has_a_label(loaded: Loaded) -> None:
    fields = query(
        loaded.published,
        """
        select distinct finding.form || '.' || finding.field, label.label_vi
        from quality.finding
        left join marts.dim_label as label
            on label.code_list = 'field' and label.code = finding.form || '.' || finding.field
        where finding.form is not null and finding.field is not null
        """,
    )
    assert fields
    assert all(label for _, label in fields), fields
