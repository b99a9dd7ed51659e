"""What the pipeline wrote into the feedback folder, and of what: only that is ever rewritten or removed."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from orchestration.publish.replace import replace_content

NAME = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """`fingerprints`: path below the folder -> hash of what the workbook tells ('' while it is being written).

    `made_of` is the input fingerprint of the publication whose findings these are; '' until all is written.
    """

    made_of: str = ""
    fingerprints: dict[str, str] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a feedback folder; an empty one if there is none that can be read."""
    try:
        kept = json.loads((folder / NAME).read_text(encoding="utf-8"))
        manifest = Manifest(**kept)
        return Manifest(str(manifest.made_of), dict(manifest.fingerprints))
    except (OSError, ValueError, TypeError):
        return Manifest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in the place of the old one, durably."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
    replace_content(folder / NAME, text.encode())
