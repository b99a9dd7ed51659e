"""Whether the report of the latest month is there and of the published file; cheap, as every load asks it."""

import hashlib
from pathlib import Path

import duckdb

from orchestration import duck
from orchestration.report.folder import read_manifest
from orchestration.report.reading import months_with_reports
from orchestration.settings import Settings

TEMPLATES = Path(__file__).with_name("templates")


def latest_folder(settings: Settings) -> Path | None:
    """Where the report of the latest month belongs; None if no unit has reported yet."""
    with duck.connect(settings.published_path, read_only=True) as published:
        months = months_with_reports(published)
    return settings.reports_dir / f"{months[-1]:%Y-%m}" if months else None


def is_report_current(settings: Settings) -> bool:
    """Whether the report of the latest month was made of the published file."""
    folder = latest_folder(settings)
    if folder is None:
        return True
    with duck.connect(settings.published_path, read_only=True) as published:
        kept = read_manifest(folder)
        is_whole = all((folder / name).exists() for name in kept.files)
        return is_whole and kept.made_of == made_of(published)


def made_of(published: duckdb.DuckDBPyConnection) -> str:
    """The inputs of the publication (data, code, wording) and the looks of the page."""
    row = published.execute("select input_fingerprint from meta.publication").fetchone()
    looks = b"".join(path.read_bytes() for path in sorted(TEMPLATES.iterdir()))
    return f"{row[0] if row else ''}-{hashlib.sha256(looks).hexdigest()[:12]}"
