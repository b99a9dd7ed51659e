"""What a gate saw: one `GateResult` per expectation, kept per stage until the night is published."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from orchestration.checks.suite import Stage, load_suite

OFFENDERS_NAMED = 10


@dataclass(frozen=True)
class GateResult:
    """An expectation and what was observed; `offenders` names the rows that did not meet it."""

    stage: Stage
    asset: str
    expectation: str
    about: str
    observed: str
    element_count: int | None
    unexpected_count: int | None
    passed: bool
    is_blocking: bool
    offenders: tuple[str, ...]
    run_id: str

    def summary(self) -> str:
        """One line for an operator: which gate, what was observed, which rows."""
        rows = f"; rows: {self.named_offenders()}" if self.offenders else ""
        return f"{self.stage}/{self.expectation} ({self.about}): {self.observed}{rows}"

    def named_offenders(self) -> str:
        """The first offending rows, for a message or a table."""
        more = len(self.offenders) - OFFENDERS_NAMED
        return ", ".join(self.offenders[:OFFENDERS_NAMED]) + (
            f" and {more} more" if more > 0 else ""
        )


def save_results(directory: Path, stage: Stage, results: Iterable[GateResult]) -> None:
    """Keep the results of a stage in place of those of an earlier run."""
    directory.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) for result in results]
    (directory / f"{stage}.json").write_text(
        json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def read_results(directory: Path, stage: Stage, run_id: str) -> list[GateResult]:
    """The results of a stage in this run; raises GateMissing unless every expectation of its suite is there."""
    path = directory / f"{stage}.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    results = [GateResult(**{**row, "offenders": tuple(row["offenders"])}) for row in rows]
    seen = {r.expectation for r in results if r.run_id == run_id}
    missing = {check.name for _, check in load_suite(stage).checks()} - seen
    if missing:
        raise GateMissing(f"gate '{stage}' did not report on: {', '.join(sorted(missing))}")
    return results


class GateMissing(Exception):
    """A gate that should have guarded this run did not run: nothing may be published."""


class GateFailed(Exception):
    """A blocking gate failed: nothing may be published. The message names the gates and the rows."""

    @classmethod
    def naming(cls, failed: Iterable[GateResult]) -> "GateFailed":
        return cls("\n".join(result.summary() for result in failed))
