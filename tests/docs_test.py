"""The pages of docs/ speak of what there is: every test, file and command that they name exists."""

import re
from pathlib import Path

import pytest

from tests.warehouse import RAW, khuyencong

ROOT = RAW.parent
PAGES = sorted(
    p for p in [*ROOT.glob("docs/**/*.md"), ROOT / "README.md", ROOT / "warehouse" / "README.md"]
)
NAMED_TEST = re.compile(r"`((?:tests|dbt_project)/[\w/.]+\.(?:py|yml))::(\w+)`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def _named_tests(page: Path) -> list[tuple[str, str]]:
    return NAMED_TEST.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_test_that_a_page_names_is_there(page: Path) -> None:
    missing = []
    for file, name in _named_tests(page):
        path = ROOT / file
        pattern = rf"def {name}\b" if path.suffix == ".py" else rf"name: {name}$"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if not re.search(pattern, text, re.MULTILINE):
            missing.append(f"{file}::{name}")
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_variations_of_what_is_read_are_each_shown_by_a_test() -> None:
    pages = [p for p in PAGES if p.parent.name == "reading" and p.name != "corpora.md"]
    for page in pages:
        rows = [
            line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")
        ]
        told = [row for row in rows if not row.startswith("| variation")]
        assert told, page
        assert [row for row in told if not NAMED_TEST.search(row)] == []


def test_every_command_teaches_by_example() -> None:
    commands = re.findall(r"^  (\w+) ", khuyencong("--help").stdout.split("Commands:")[1], re.M)
    assert len(commands) >= 8
    for command in commands:
        shown = khuyencong(command, "--help").stdout
        assert f"khuyencong {command}" in shown, command
