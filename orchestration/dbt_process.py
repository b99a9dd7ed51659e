"""dbt as a child of a load (`khuyencong-dbt`): it ends when the load is killed, and so never outlives the lock."""

import ctypes
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

PR_SET_PDEATHSIG = 1  # prctl(2): Linux only; elsewhere a killed load's dbt runs to its end
HANDLED, UNHANDLED = 1, 2  # dbt's own exit codes: a node failed; dbt itself did


def main() -> None:
    """Run dbt with this process's arguments, tied to the life of the process that started it.

    A build takes the manifest that was prepared. dbt itself would parse the whole project again whenever a path or the
    day in the environment has changed; neither has a part in the manifest.
    """
    tie_to_parent()
    from dbt.cli.main import cli, dbtRunner

    from orchestration.steps.dbt import is_manifest_fresh

    if "build" not in sys.argv or not is_manifest_fresh():
        cli()
        return
    result = dbtRunner(manifest=prepared_graph()).invoke(sys.argv[1:])
    if not result.success:
        sys.exit(UNHANDLED if result.exception else HANDLED)


def prepared_graph() -> "Manifest":
    """The manifest that steps/dbt.py prepared, as dbt wants it handed over."""
    from dbt.contracts.graph.manifest import Manifest

    from orchestration.steps.dbt import PARSED

    manifest = Manifest.from_msgpack(PARSED.read_bytes())
    manifest.build_flat_graph()  # type: ignore[no-untyped-call]  # dbt states no types
    return manifest


def tie_to_parent() -> None:
    """Let this process be ended by the system when its parent ends."""
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before it could be tied
            sys.exit(1)
