"""Everything Dagster runs. Nothing is read or parsed when this module is imported, only when Dagster loads it."""

import dagster as dg


@dg.definitions
def defs() -> dg.Definitions:
    """Landing -> ledger -> warehouse -> publication -> feedback, report and pages, the nightly job, schedule, sensor."""
    from orchestration import automation
    from orchestration.assets.candidate_gates import candidate_gates
    from orchestration.assets.dashboard import dashboard_page
    from orchestration.assets.dbt import dbt_resource
    from orchestration.assets.dictionary import dictionary
    from orchestration.assets.feedback import feedback_workbooks
    from orchestration.assets.landing import landing_batch, raw_files
    from orchestration.assets.ledger import ledger_tables
    from orchestration.assets.publication import publication_assets
    from orchestration.assets.report import monthly_report
    from orchestration.assets.resources import Warehouse
    from orchestration.assets.warehouse import warehouse_assets
    from orchestration.publish.tables import PUBLISHED_SCHEMAS
    from orchestration.settings import Settings
    from orchestration.steps.dbt import prepared_manifest

    warehouse = warehouse_assets(prepared_manifest(Settings.from_environment()))
    published = [key for key in warehouse.keys if key.path[0] in PUBLISHED_SCHEMAS]
    return dg.Definitions(
        assets=[
            *(raw_files, landing_batch, ledger_tables, warehouse, publication_assets(published)),
            *(feedback_workbooks, monthly_report, dashboard_page, dictionary),
        ],
        asset_checks=[candidate_gates],
        jobs=[automation.nightly_job],
        schedules=[automation.nightly_schedule],
        sensors=[automation.raw_files_sensor],
        resources={"dbt": dbt_resource(), "warehouse": Warehouse()},
    )
