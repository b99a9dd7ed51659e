"""Parquet copies of a published file in a dated folder, with a manifest, and `latest` for the newest."""

import hashlib
import json
import re
import shutil
from dataclasses import asdict
from pathlib import Path

from orchestration import duck
from orchestration.publish.publication import Publication
from orchestration.publish.replace import NEW_FILE_PREFIX, clear_leftovers
from orchestration.publish.tables import measure, published_tables

LATEST = "latest"
MANIFEST = "manifest.json"
DATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}")
# A month of nights and more; any older state can be rebuilt from the ledger with --as-of.
SNAPSHOTS_KEPT = 31


def write_snapshot(new_file: Path, snapshots: Path, publication: Publication) -> Path:
    """Copy every table to <snapshots>/<time>/<schema>/<table>.parquet; gives the folder, complete or not there."""
    snapshots.mkdir(parents=True, exist_ok=True)
    clear_leftovers(snapshots)
    folder = snapshots / publication.published_at.strftime("%Y-%m-%dT%H%M%S")
    unfinished = snapshots / f"{NEW_FILE_PREFIX}{folder.name}"
    entries = []
    with duck.connect() as connection:
        duck.attach(connection, new_file, "new_file")
        for table in published_tables(connection, "new_file"):
            target = unfinished / table.schema / f"{table.name}.parquet"
            target.parent.mkdir(parents=True, exist_ok=True)
            quoted = str(target).replace("'", "''")
            connection.execute(
                f"copy (select * from new_file.{table.full_name} order by all)"
                f" to '{quoted}' (format parquet, compression zstd)"
            )
            entries.append(
                {
                    "table": table.full_name,
                    "file": target.relative_to(unfinished).as_posix(),
                    "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
                    "description": table.comment,
                    "columns": table.columns,
                    **measure(connection, "new_file", table),
                }
            )
    manifest = {**asdict(publication), "tables": entries}
    (unfinished / MANIFEST).write_text(
        json.dumps(manifest, ensure_ascii=False, indent=2, default=str), encoding="utf-8"
    )
    # Two publications in one second: the later one stands for both.
    if folder.exists():
        shutil.rmtree(folder)
    unfinished.rename(folder)
    return folder


def prune(snapshots: Path) -> None:
    """Remove the oldest dated folders beyond SNAPSHOTS_KEPT; nothing else in the folder is touched."""
    dated = sorted(p for p in snapshots.iterdir() if DATED.fullmatch(p.name) and p.is_dir())
    for folder in dated[:-SNAPSHOTS_KEPT]:
        shutil.rmtree(folder)
