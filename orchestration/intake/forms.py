"""The submission forms: the province's data, one YAML file each, so that headers and fields change without code.

They lie in the dbt project beside the seeds: a province's own copy of it carries them. docs/forms.md shows how.
"""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from orchestration.intake.form import Form
from orchestration.intake.form_mistakes import (
    FormMistakes,
    explained,
    mistakes_among,
    mistakes_in,
    read_yaml,
)
from orchestration.intake.form_needs import needs_of_models
from orchestration.settings import DBT_PROJECT_DIR

FORMS_DIR = DBT_PROJECT_DIR / "forms"


@cache
def load_forms(directory: Path = FORMS_DIR) -> tuple[Form, ...]:
    """The forms of a folder of YAML files, in file-name order.

    Raises FormMistakes, in words for the operator, if one of them can't be meant so, or if the models of the dbt
    project around the folder read what no form has.
    """
    forms: dict[str, Form] = {}
    mistakes: list[str] = []
    for path in sorted(directory.glob("*.yml")):
        try:
            stated = read_yaml(path)
            try:
                form = Form.model_validate(stated)
            except ValidationError as error:
                raise FormMistakes(explained(error, stated)) from None
            if found := mistakes_in(form):
                raise FormMistakes(found)
            forms[path.name] = form
        except FormMistakes as error:
            mistakes += [f"{path.name}: {mistake}" for mistake in error.mistakes]
    # What the files say of each other is worth saying only once each of them can be read.
    mistakes = mistakes or mistakes_among(forms, needs_of_models(directory.parent))
    if mistakes:
        raise FormMistakes(mistakes, directory)
    return tuple(forms.values())


def header_words(forms: tuple[Form, ...]) -> frozenset[str]:
    """Folded headers and aliases of all columns: what the header of a table can be told by."""
    return frozenset(word for form in forms for word in form.field_by_header)
