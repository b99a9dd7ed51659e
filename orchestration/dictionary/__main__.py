"""`make dictionary` writes docs/dictionary.md; with --check (in `make check`) it only says whether that is current."""

import json
import sys

from orchestration.dictionary.entries import published_entries
from orchestration.dictionary.markdown import as_markdown
from orchestration.settings import PROJECT_ROOT, Settings
from orchestration.steps.dbt import prepared_manifest

PATH = PROJECT_ROOT / "docs" / "dictionary.md"


def main() -> None:
    """Write the file, or compare it with what would be written (exit 1 if it differs)."""
    manifest = json.loads(prepared_manifest(Settings.from_environment()).read_text("utf-8"))
    text = as_markdown(published_entries(manifest))
    if "--check" not in sys.argv:
        PATH.write_text(text, encoding="utf-8")
    elif not PATH.exists() or PATH.read_text(encoding="utf-8") != text:
        sys.exit("docs/dictionary.md is out of date: run `make dictionary`")


main()
