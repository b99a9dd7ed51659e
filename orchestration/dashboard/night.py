"""The dashboard of a load: of which publication the page is."""

import re
from pathlib import Path

from orchestration import duck
from orchestration.settings import Settings

RUN = re.compile(r'<meta name="khuyencong-run" content="([^"]*)">')
HEAD_BYTES = 2000


def is_dashboard_current(settings: Settings) -> bool:
    """Whether the page was made of the published file."""
    with duck.connect(settings.published_path, read_only=True) as published:
        row = published.execute("select run_id from meta.publication").fetchone()
    return row is not None and row[0] == _run_id(settings.dashboard_path)


def _run_id(page: Path) -> str | None:
    if not page.exists():
        return None
    with page.open("rb") as stream:
        found = RUN.search(stream.read(HEAD_BYTES).decode(errors="replace"))
    return found[1] if found else None
