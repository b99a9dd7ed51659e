"""dbt as a child of a load (`khuyencong-dbt`): it ends when the load is killed, and so never outlives the lock."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # prctl(2): Linux only; elsewhere a killed load's dbt runs to its end


def main() -> None:
    """Run dbt with this process's arguments, tied to the life of the process that started it."""
    tie_to_parent()
    from dbt.cli.main import cli

    cli()


def tie_to_parent() -> None:
    """Let this process be ended by the system when its parent ends."""
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before it could be tied
            sys.exit(1)
