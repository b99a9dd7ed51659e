"""The inputs of a publication as one hash: equal fingerprints mean equal tables."""

import hashlib
import json
from functools import cache
from pathlib import Path

import duckdb

from orchestration import __version__, duck
from orchestration.settings import DBT_PROJECT_DIR, PACKAGE_DIR, Settings

# What decides the tables: the package and the dbt project (models, seeds, suites, forms).
CODE_SUFFIXES = {".py", ".sql", ".yml", ".csv", ".md", ".js", ".css", ".j2"}
GENERATED = {"target", "logs", "__pycache__", "dbt_packages"}

LEDGER_CONTENT = """
    select 'sighting' as kind, file_sha256 as a, path as b, cast(file.first_seen_at as varchar) as c
    from sighting inner join file using (file_sha256)
    union all
    select 'receipt', path, cast(received_on as varchar), cast(noted_at as varchar) from receipt
    union all
    select 'submission', submission_id, content_sha256, parser_version from submission
    union all
    select 'closing', cast(month as varchar), action, cast(acted_at as varchar) from closing
    union all
    select 'problem', submission_id, rule_id, message_vi from problem
    union all
    select 'join_key', sha256(key_hex), '', '' from join_key
"""


@cache
def code_version() -> str:
    """Version of the package with a hash of its code, models, seeds and suites, such as '0.2.0+3f2a91c04b7d'."""
    both = tree_hash(PACKAGE_DIR) + tree_hash(DBT_PROJECT_DIR)
    return f"{__version__}+{hashlib.sha256(both.encode()).hexdigest()[:12]}"


@cache
def tree_hash(root: Path) -> str:
    """Hash of the code below a folder: relative paths and contents."""
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix in CODE_SUFFIXES and not GENERATED & set(relative.parts):
            digest.update(relative.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def input_fingerprint(settings: Settings) -> str:
    """Hash of the ledger's content, the code with its reference data, and the as-of day."""
    with duck.connect(settings.ledger_path, read_only=True) as ledger:
        content = ledger.execute(
            f"select md5(string_agg(concat_ws('|', kind, a, b, c), chr(10) order by kind, a, b, c))"
            f" from ({LEDGER_CONTENT})"
        ).fetchone()
    inputs = [content, code_version(), settings.as_of_day.isoformat()]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def is_current(settings: Settings) -> bool:
    """Whether the published file and its Parquet snapshot were made of exactly the present inputs."""
    if settings.is_rebuild_forced or not settings.published_path.exists():
        return False
    try:
        with duck.connect(settings.published_path, read_only=True) as published:
            row = published.execute(
                "select run_id, input_fingerprint from meta.publication"
            ).fetchone()
        manifest = json.loads(settings.latest_manifest_path.read_text(encoding="utf-8"))
        files = [settings.latest_manifest_path.parent / t["file"] for t in manifest["tables"]]
        is_complete = row is not None and row[0] == manifest["run_id"]
    except (duckdb.Error, OSError, ValueError, KeyError, TypeError):
        return False
    if row is None or not is_complete or not all(file.exists() for file in files):
        return False
    return bool(row[1] == input_fingerprint(settings))
