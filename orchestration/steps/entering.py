"""From the batch to the ledger, as the ledger gate has judged it."""

from orchestration.checks.result import GateResult
from orchestration.intake.forms import load_forms
from orchestration.ledger.append import append_batch
from orchestration.ledger.store import add_gate_problems, open_ledger
from orchestration.settings import Settings
from orchestration.steps.gate import refusals, run_gate


def enter(settings: Settings, run_id: str) -> tuple[int, list[GateResult]]:
    """Append the batch and note what the gate refuses; gives the number of new submissions and the gate's results."""
    forms = load_forms()
    added = append_batch(settings.ledger_path, settings.landing_path, forms)
    results = run_gate(settings, "ledger", run_id, {"ledger": settings.ledger_path})
    with open_ledger(settings.ledger_path, forms) as ledger:
        add_gate_problems(ledger, refusals(results))
    return added, results
