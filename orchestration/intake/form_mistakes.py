"""Mistakes in the forms' YAML, told in words: which file, which field, what was expected."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from orchestration.intake.form import Field, Form
from orchestration.intake.form_needs import OF_EVERY_LINE
from orchestration.intake.text import fold

CODE = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
# A header of fewer known columns is not recognised (intake/header.py).
FEWEST_FIELDS = 3
# One field of which one is needed is a required field.
FEWEST_IN_GROUP = 2
# What the validation calls a mistake -> what it is.
EXPECTED = {
    "extra_forbidden": "no such key is known",
    "missing": "has to be stated",
    "string_type": "a text was expected",
    "bool_type": "true or false was expected",
    "bool_parsing": "true or false was expected",
    "tuple_type": "a list was expected",
    "model_type": "keys and values were expected",
}


class FormMistakes(ValueError):
    """The forms can't be used. `mistakes`: a line for each."""

    def __init__(self, mistakes: list[str], directory: Path | None = None) -> None:
        self.mistakes = mistakes
        where = f"the forms in {directory} have mistakes" if directory else "mistakes"
        super().__init__("\n  ".join([f"{where}:", *mistakes]))


class _Loader(yaml.SafeLoader):
    """YAML in which no key stands twice: the second would silently replace the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = [key for n, key in enumerate(keys) if key in keys[:n]]
        if twice:
            line = node.start_mark.line + 1
            raise FormMistakes([f"line {line}: the key '{twice[0]}' stands twice"])
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> object:
    """What a file states. Raises FormMistakes if it is no YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except UnicodeDecodeError:
        raise FormMistakes(["the file is not UTF-8: save it so"]) from None
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise FormMistakes([f"{line}not readable as YAML: {error.problem}"]) from None
    except yaml.YAMLError as error:
        raise FormMistakes([f"not readable as YAML: {error}"]) from None


def explained(error: ValidationError, stated: object) -> list[str]:
    """Each mistake of a file: the field by its name, the key, what was expected, what was found."""
    lines = []
    for mistake in error.errors():
        place, key = _place(mistake["loc"], stated)
        expected = EXPECTED.get(mistake["type"], mistake["msg"])
        if mistake["type"] == "literal_error":
            expected = f"{mistake['ctx']['expected']} was expected"
        found = mistake["input"]
        shown = f", found '{found}'" if isinstance(found, str | int | float | bool) else ""
        lines.append(f"{place}'{key}': {expected}{shown}" if key else f"{place}{expected}{shown}")
    return lines


def mistakes_in(form: Form) -> list[str]:
    """What is wrong with one form by itself."""
    found = []
    if not CODE.fullmatch(form.form):
        found.append(f"'form': a code such as KC-04 was expected, found '{form.form}'")
    # The models know the code and the table of a form, and would otherwise take one for another's.
    table = form.form.lower().replace("-", "") + "_line"
    if form.table != table:
        found.append(f"'table': '{table}' was expected for form {form.form}, found '{form.table}'")
    if len(form.fields) < FEWEST_FIELDS:
        found.append(
            f"'fields': {FEWEST_FIELDS} fields or more were expected, found {len(form.fields)}"
        )
    if not any(field.required for field in form.fields) and not form.any_of:
        found.append("'fields': no field is required; one at least has to be (required: true)")
    names = [field.name for field in form.fields]
    for group in form.any_of:
        found += [f"'any_of': no field is called '{n}'" for n in group if n not in names]
        if len(set(group)) < FEWEST_IN_GROUP:
            found.append(f"'any_of': two fields or more were expected, found {list(group)}")
    for field in form.fields:
        if not IDENTIFIER.fullmatch(field.name) or field.name in OF_EVERY_LINE:
            found.append(
                f"field '{field.name}': 'name': small letters, digits and _ were expected, none of"
                f" {', '.join(sorted(OF_EVERY_LINE))}"
            )
    found += [f"field '{n}': stands twice" for n in dict.fromkeys(names) if names.count(n) > 1]
    return found + _shared_headers(form)


def mistakes_among(forms: Mapping[str, Form], needs: Mapping[str, set[str]]) -> list[str]:
    """What is wrong with the forms (file name -> form) as a whole; `needs`: line table -> fields that models read."""
    found = [] if forms else ["no form: a file such as kc01.yml was expected"]
    files: dict[str, str] = {}
    for name, form in forms.items():
        if form.form in files:
            found.append(f"{name}: form {form.form} is already that of {files[form.form]}")
        files.setdefault(form.form, name)
    fields = {form.table: {f.name for f in form.fields} for form in forms.values()}
    file_of = {form.table: name for name, form in forms.items()}
    for table, needed in needs.items():
        if table not in fields:
            found.append(f"no form has the table {table}, which the models read")
        for field in sorted(needed - fields.get(table, needed)):
            found.append(
                f"{file_of[table]}: the field '{field}' is missing, which the models read; the column may be left"
                " out of the sheets (required: false), not of the form"
            )
    return found


def _shared_headers(form: Form) -> list[str]:
    """Headers and aliases that two fields have, or that hold no letter."""
    found = []
    owner: dict[str, Field] = {}
    for field in form.fields:
        for header in (field.header, *field.aliases):
            key = fold(header)
            first = owner.setdefault(key, field)
            if not key:
                found.append(f"field '{field.name}': the header '{header}' has no letter or digit")
            elif first.name != field.name:
                found.append(
                    f"field '{field.name}': the header '{header}' is already one of field '{first.name}'"
                )
    return found


def _place(loc: tuple[int | str, ...], stated: object) -> tuple[str, str]:
    """The field that a mistake is in, by its name or number, and the key."""
    if len(loc) < 2 or loc[0] != "fields" or not isinstance(loc[1], int):
        return "", str(loc[0]) if loc else ""
    fields = stated.get("fields") if isinstance(stated, dict) else None
    field = fields[loc[1]] if isinstance(fields, list) else None
    name = field.get("name") if isinstance(field, dict) else None
    return f"field '{name or loc[1] + 1}': ", str(loc[2]) if len(loc) > 2 else ""
