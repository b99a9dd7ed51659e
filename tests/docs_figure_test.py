"""docs/how_a_figure_is_made.md: every command is run on the sample, and prints what the page says it prints.

`python -m tests.docs_figure_test WAREHOUSE` writes the outputs into the page anew.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Loaded
from tests.warehouse import RAW

ROOT = RAW.parent
PAGE = ROOT / "docs" / "how_a_figure_is_made.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```")


def run(command: str, warehouse: Path) -> str:
    """What a command of the page prints, for the given warehouse."""
    name, *arguments = shlex.split(command)
    completed = subprocess.run(
        [str(Path(sys.executable).with_name(name)), *arguments],
        cwd=ROOT,
        env={**os.environ, "KHUYENCONG_WAREHOUSE_DIR": str(warehouse)},
        capture_output=True,
        text=True,
        check=True,
    )
    return completed.stdout.strip() + "\n"


BLOCKS = [(m["command"], m["output"]) for m in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("command", "output"), BLOCKS)
def test_the_page_shows_what_the_command_prints(loaded: Loaded, command: str, output: str) -> None:
    assert run(command, loaded.warehouse) == output


def test_the_page_ends_at_a_cell_and_the_figures_agree() -> None:
    assert len(BLOCKS) >= 6
    outputs = [output for _, output in BLOCKS]
    assert "V,120000000,30000000,25.00" in outputs[0]
    units = [line.split(",") for line in outputs[1].splitlines()[1:]]
    assert sum(int(executed) for _, executed, _ in units) == 30_000_000
    assert "G15" in outputs[2]
    assert "2.500" in outputs[4]


if __name__ == "__main__":
    text = BLOCK.sub(
        lambda m: (
            f"```console\n$ {m['command']}\n{run(m['command'], Path(sys.argv[1]).resolve())}```"
        ),
        PAGE.read_text(encoding="utf-8"),
    )
    PAGE.write_text(text, encoding="utf-8")
