"""Publication: the last gates, then the new file in the place of the old one."""

from collections.abc import Iterator, Sequence

import dagster as dg

from orchestration.assets.gate import check_results, check_specs
from orchestration.assets.resources import Warehouse
from orchestration.checks.result import GateFailed, GateResult, read_results
from orchestration.checks.suite import STAGES
from orchestration.publish.build import build_file, compare, published_columns
from orchestration.publish.fingerprint import code_version, input_fingerprint
from orchestration.publish.publication import Publication, write_publication
from orchestration.publish.replace import (
    clear_leftovers,
    new_file_path,
    point_to,
    replace_file,
)
from orchestration.publish.snapshot import LATEST, prune, write_snapshot
from orchestration.settings import Settings, now_in_vietnam
from orchestration.steps.gate import run_gate

FILE = dg.AssetKey(["publication", "khuyencong"])
SNAPSHOT = dg.AssetKey(["publication", "snapshot"])


def publication_assets(deps: Sequence[dg.AssetKey]) -> dg.AssetsDefinition:
    """The published file and its Parquet snapshot, made of every published table."""

    @dg.multi_asset(
        name="publication",
        specs=[
            dg.AssetSpec(
                FILE,
                deps=deps,
                group_name="publication",
                kinds={"duckdb"},
                description="warehouse/khuyencong.duckdb: marts, quality and meta, replaced atomically.",
            ),
            dg.AssetSpec(
                SNAPSHOT,
                deps=[FILE],
                group_name="publication",
                kinds={"parquet"},
                description="Parquet copies with a manifest in a dated folder; `latest` is the newest.",
            ),
        ],
        check_specs=check_specs("publication"),
    )
    def publication(
        context: dg.AssetExecutionContext, warehouse: Warehouse
    ) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
        settings = warehouse.settings
        earlier = _passed_gates(settings, context.run_id)
        settings.publish_dir.mkdir(parents=True, exist_ok=True)
        clear_leftovers(settings.publish_dir)
        new_file = new_file_path(settings.published_path, context.run_id)
        build_file(settings.candidate_path, new_file)
        results = run_gate(
            settings,
            "publication",
            context.run_id,
            {},
            {
                "tables": compare(settings.candidate_path, new_file),
                "columns": published_columns(new_file),
            },
        )
        yield from check_results(results)
        _require(results)
        record = Publication(
            published_at=now_in_vietnam().replace(microsecond=0),
            as_of=settings.as_of_day,
            run_id=context.run_id,
            code_version=code_version(),
            input_fingerprint=input_fingerprint(settings),
        )
        write_publication(new_file, record, [*earlier, *results])
        folder = write_snapshot(new_file, settings.snapshots_dir, record)
        replace_file(new_file, settings.published_path)
        # Said at once: whatever fails from here on, the file has been replaced.
        yield dg.MaterializeResult(
            asset_key=FILE, metadata={"path": dg.MetadataValue.path(settings.published_path)}
        )
        point_to(folder, settings.snapshots_dir / LATEST)
        prune(settings.snapshots_dir)
        yield dg.MaterializeResult(
            asset_key=SNAPSHOT, metadata={"path": dg.MetadataValue.path(folder)}
        )

    return publication


def _passed_gates(settings: Settings, run_id: str) -> list[GateResult]:
    """The results of every earlier stage of this run. Dagster orders the steps; this does not rely on it alone."""
    results = [
        result
        for stage in STAGES
        if stage != "publication"
        for result in read_results(settings.gates_dir, stage, run_id)
    ]
    _require(results)
    return results


def _require(results: list[GateResult]) -> None:
    failed = [r for r in results if r.is_blocking and not r.passed]
    if failed:
        raise GateFailed.naming(failed)
