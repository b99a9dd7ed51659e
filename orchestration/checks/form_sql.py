"""What a suite's SQL says of the forms: it follows them, so that a province's new form is guarded without code."""

from orchestration.intake.form import Form
from orchestration.intake.forms import load_forms


def with_forms(sql: str) -> str:
    """The SQL with {lines_of_forms}, {yearly_forms} and {forms_without_money} filled in."""
    forms = load_forms()
    for name, text in (
        ("lines_of_forms", "\nunion all\n".join(map(_lines_of, forms))),
        ("yearly_forms", _codes([f for f in forms if f.frequency == "yearly"])),
        ("forms_without_money", _codes([f for f in forms if not f.money_fields()])),
    ):
        sql = sql.replace("{" + name + "}", text)
    return sql


def _lines_of(form: Form) -> str:
    """Lines of a form, and whether each has what it can't be without: the content code, where the form has one."""
    required = [need[0].name for need in form.needs]
    needed = "content_code" if "content_code" in required else required[0]
    return f'select submission_id, row_kind, "{needed}" is not null as is_coded from ledger.{form.table}'


def _codes(forms: list[Form]) -> str:
    # Never empty: SQL has no empty list.
    return ", ".join(f"'{code}'" for code in ("", *(form.form for form in forms)))
