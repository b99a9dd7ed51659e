"""Writing the page: whole or not at all, beside the one that readers have open."""

from dataclasses import dataclass
from pathlib import Path

from orchestration.dashboard.data import read_data
from orchestration.dashboard.pack import pack
from orchestration.publish.replace import replace_content
from orchestration.settings import DASHBOARD_NAME


@dataclass(frozen=True)
class Written:
    """The page that was written, and its size in bytes."""

    path: Path
    size: int


def write_dashboard(published_path: Path, out_dir: Path) -> Written:
    """Write `out_dir`/index.html from a published file. The same file gives the same bytes. Raises data.NotExact."""
    content = pack(read_data(published_path)).encode()
    out_dir.mkdir(parents=True, exist_ok=True)
    path = out_dir / DASHBOARD_NAME
    replace_content(path, content)
    return Written(path, len(content))
