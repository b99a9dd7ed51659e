"""The monthly report: after the publication, for the latest month with reports."""

import dagster as dg

from orchestration.assets.publication import FILE
from orchestration.assets.resources import Warehouse

MONTHLY = dg.AssetKey(["report", "monthly"])


@dg.asset(key=MONTHLY, group_name="report", deps=[FILE], kinds={"python", "word", "excel"})
def monthly_report(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> dg.MaterializeResult[None]:
    """<warehouse>/reports/<month>/: the latest month as a document, a workbook and a page; published."""
    # Libraries of documents and charts: only a load that comes so far pays for them.
    from orchestration.report.write import give_report

    written = give_report(warehouse.settings)
    if written is None:
        context.log.info("no unit has reported yet: no report")
        return dg.MaterializeResult()
    context.log.info(f"report of {written.report.month:%Y-%m}: {written.changed} files changed")
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(written.folder),
            "files": dg.MetadataValue.int(len(written.files)),
            "changed": dg.MetadataValue.int(written.changed),
        }
    )
