"""The forms as data: what can't be meant is explained, file by file and field by field."""

from pathlib import Path

import pytest

from orchestration.intake.form_mistakes import FormMistakes
from orchestration.intake.form_needs import needs_of_models
from orchestration.intake.forms import FORMS_DIR, load_forms
from orchestration.settings import DBT_PROJECT_DIR

GOOD = """\
form: KC-04
name_vi: Hội chợ
frequency: monthly
table: kc04_line
fields:
  - {name: line_no, header: STT}
  - {name: fair_name, header: Tên hội chợ, required: true}
  - {name: booths, header: Số gian hàng, kind: count}
  - {name: cost, header: Chi phí, aliases: [Kinh phí], kind: money}
"""


def mistakes(folder: Path, **files: str) -> str:
    """What is said of a folder of forms."""
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(FormMistakes) as caught:
        load_forms(folder)
    return str(caught.value)


def test_the_shipped_forms_are_without_mistake() -> None:
    assert [form.form for form in load_forms()] == ["KC-01", "KC-02", "KC-03"]


def test_a_form_is_read(tmp_path: Path) -> None:
    (tmp_path / "kc04.yml").write_text(GOOD, encoding="utf-8")
    (form,) = load_forms(tmp_path)
    assert (form.form, form.money_fields()) == ("KC-04", ["cost"])


def test_of_a_group_one_field_is_needed_and_the_first_is_asked_for(tmp_path: Path) -> None:
    grouped = GOOD.replace("fields:", "any_of: [[cost, booths]]\nfields:")
    (tmp_path / "kc04.yml").write_text(grouped, encoding="utf-8")
    (form,) = load_forms(tmp_path)
    assert [[f.name for f in need] for need in form.needs] == [["fair_name"], ["cost", "booths"]]
    assert [f.name for f in form.fields if form.asks_for(f)] == ["fair_name", "cost"]


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            "kind: money",
            "kind: mony",
            "field 'cost': 'kind': 'text', 'money' or 'count' was expected, found 'mony'",
        ),
        ("kind: count", "knd: count", "field 'booths': 'knd': no such key is known"),
        ("header: STT", "personal: true", "field 'line_no': 'header': has to be stated"),
        (
            "required: true",
            "required: có",
            "field 'fair_name': 'required': true or false was expected, found 'có'",
        ),
        (
            "aliases: [Kinh phí]",
            "aliases: Kinh phí",
            "field 'cost': 'aliases': a list was expected",
        ),
        ("aliases: [Kinh phí]", "aliases: [Số gian hàng]", "already one of field 'booths'"),
        ("aliases: [Kinh phí]", "aliases: ['--']", "has no letter"),
        (", required: true", "", "no field is required"),
        ("fields:", "any_of: [[cost, costs]]\nfields:", "'any_of': no field is called 'costs'"),
        ("fields:", "any_of: [[cost]]\nfields:", "'any_of': two fields or more were expected"),
        ("fields:", "any_of: cost\nfields:", "'any_of': a list was expected"),
        ("name: cost", "name: Chi phí", "field 'Chi phí': 'name': small letters"),
        ("name: cost", "name: source_row", "field 'source_row': 'name'"),
        ("name: cost", "name: booths", "field 'booths': stands twice"),
        ("form: KC-04", "form: biểu 4", "a code such as KC-04 was expected"),
        (
            "table: kc04_line",
            "table: kc01_line",
            "'kc04_line' was expected for form KC-04, found 'kc01_line'",
        ),
        (
            "frequency: monthly",
            "frequency: weekly",
            "'frequency': 'monthly' or 'yearly' was expected",
        ),
        ("name_vi: Hội chợ\n", "", "'name_vi': has to be stated"),
        ("{name: line_no, header: STT}", "{name: line_no, header: STT", "not readable as YAML"),
        ("name_vi:", "form:", "the key 'form' stands twice"),
    ],
)
def test_a_mistake_is_explained(tmp_path: Path, good: str, bad: str, said: str) -> None:
    assert good in GOOD
    told = mistakes(tmp_path, kc04=GOOD.replace(good, bad))
    assert "kc04.yml: " in told
    assert said in told


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path,
        a=GOOD.replace("kind: money", "kind: mony").replace("header: STT", "heading: STT"),
        b=GOOD.replace("table: kc04_line", "table: x"),
    )
    assert len(told.splitlines()) == 5


def test_a_file_of_another_encoding_or_kind_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(GOOD.encode("utf-16"))
    assert "not UTF-8" in mistakes(tmp_path, b="[1, 2]")


def test_two_forms_with_one_code_are_refused(tmp_path: Path) -> None:
    assert "b.yml: form KC-04 is already that of a.yml" in mistakes(tmp_path, a=GOOD, b=GOOD)


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    assert "no form" in mistakes(tmp_path)


def test_what_the_models_read_is_found_in_the_models() -> None:
    needs = needs_of_models(DBT_PROJECT_DIR)
    assert set(needs) == {"kc01_line", "kc02_line", "kc03_line"}
    assert needs["kc03_line"] == {"line_no", "content_code", "content_name", "planned"}


def test_a_field_that_the_models_read_can_not_be_left_out(tmp_path: Path) -> None:
    staging = tmp_path / "models" / "staging"
    staging.mkdir(parents=True)
    (staging / "stg.sql").write_text(
        "select lines.cost, lines.place, lines.source_row from {{ source('ledger', 'kc04_line') }} as lines"
    )
    (tmp_path / "forms").mkdir()
    told = mistakes(tmp_path / "forms", kc04=GOOD)
    assert "kc04.yml: the field 'place' is missing, which the models read" in told
    assert "source_row" not in told


def test_a_form_that_the_models_read_can_not_be_left_out(tmp_path: Path) -> None:
    staging = tmp_path / "models" / "staging"
    staging.mkdir(parents=True)
    (staging / "stg.sql").write_text("select 1 from {{ source('ledger', 'kc09_line') }}")
    (tmp_path / "forms").mkdir()
    assert "no form has the table kc09_line" in mistakes(tmp_path / "forms", kc04=GOOD)


def test_the_forms_lie_in_the_dbt_project() -> None:
    assert FORMS_DIR == DBT_PROJECT_DIR / "forms"
