"""Dashboard: after the publication, the page that people open in the morning."""

import dagster as dg

from orchestration.assets.publication import FILE
from orchestration.assets.resources import Warehouse

PAGE = dg.AssetKey(["dashboard", "page"])


@dg.asset(key=PAGE, group_name="dashboard", deps=[FILE], kinds={"python", "html"})
def dashboard_page(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> dg.MaterializeResult[None]:
    """warehouse/dashboard/index.html: the night's figures as one page, to be opened without a server."""
    from orchestration.dashboard.write import write_dashboard

    settings = warehouse.settings
    written = write_dashboard(settings.published_path, settings.dashboard_path.parent)
    context.log.info(f"{written.path}: {written.size / 1_000_000:.1f} MB")
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(written.path),
            "bytes": dg.MetadataValue.int(written.size),
        }
    )
