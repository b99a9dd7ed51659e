"""The data dictionary as a page beside the published file."""

import json

import dagster as dg

from orchestration.assets.publication import FILE
from orchestration.assets.resources import Warehouse
from orchestration.dictionary.entries import published_entries
from orchestration.dictionary.page import as_page
from orchestration.publish.replace import replace_content
from orchestration.steps.dbt import prepared_manifest

DICTIONARY = dg.AssetKey(["pages", "dictionary"])


@dg.asset(key=DICTIONARY, group_name="pages", deps=[FILE], kinds={"html"})
def dictionary(warehouse: Warehouse) -> dg.MaterializeResult[None]:
    """dictionary.html: every published table and column; opens from a file, without an outside request."""
    settings = warehouse.settings
    manifest = json.loads(prepared_manifest(settings).read_text(encoding="utf-8"))
    path = settings.publish_dir / "dictionary.html"
    replace_content(path, as_page(published_entries(manifest)).encode())
    return dg.MaterializeResult(metadata={"path": dg.MetadataValue.path(path)})
