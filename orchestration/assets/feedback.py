"""Feedback: after the publication, a marked workbook for every file with findings."""

import dagster as dg

from orchestration.assets.publication import FILE
from orchestration.assets.resources import Warehouse
from orchestration.feedback.night import give_feedback

WORKBOOKS = dg.AssetKey(["feedback", "workbooks"])


@dg.asset(key=WORKBOOKS, group_name="feedback", deps=[FILE], kinds={"python", "excel"})
def feedback_workbooks(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> dg.MaterializeResult[None]:
    """warehouse/feedback/: each file with findings as its sender's own workbook, the bad cells marked; private."""
    settings = warehouse.settings
    kept = give_feedback(settings)
    context.log.info(
        f"{kept.workbooks} workbooks: {kept.written} written, {kept.unchanged} unchanged,"
        f" {kept.removed} removed, {len(kept.notes)} failed"
    )
    return dg.MaterializeResult(
        metadata={
            "workbooks": dg.MetadataValue.int(kept.workbooks),
            "written": dg.MetadataValue.int(kept.written),
            "unchanged": dg.MetadataValue.int(kept.unchanged),
            "removed": dg.MetadataValue.int(kept.removed),
            "failed": dg.MetadataValue.int(len(kept.notes)),
            "notes": dg.MetadataValue.json(list(kept.notes)),
            "path": dg.MetadataValue.path(settings.feedback_dir),
        }
    )
