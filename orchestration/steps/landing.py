"""From the raw folder to a batch that the landing gate has judged."""

from collections.abc import Callable

from orchestration.checks.result import GateResult
from orchestration.intake.forms import load_forms
from orchestration.ledger.batch import Batch, read_batch
from orchestration.ledger.store import add_gate_problems, open_ledger
from orchestration.settings import Settings
from orchestration.steps.gate import refusals, run_gate


def land(
    settings: Settings, run_id: str, tell: Callable[[str], None]
) -> tuple[Batch, list[GateResult]]:
    """Read what is new into the batch, and note there what the gate refuses. Raises what read_batch raises."""
    batch = read_batch(settings, tell)
    results = run_gate(
        settings,
        "landing",
        run_id,
        {"landing": settings.landing_path, "ledger": settings.ledger_path},
    )
    with open_ledger(settings.landing_path, load_forms()) as landing:
        add_gate_problems(landing, refusals(results))
    return batch, results
