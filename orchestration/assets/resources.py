"""Resources that a run holds from its first step to its last."""

from collections.abc import Iterator
from contextlib import contextmanager

import dagster as dg

from orchestration.lock import sole_writer
from orchestration.settings import Settings


class Warehouse(dg.ConfigurableResource["Warehouse"]):
    """The warehouse folder, held by this run alone. In-process executor: acquired once a run, not once a step."""

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        with sole_writer(Settings.from_environment(), f"run {context.run_id}"):
            yield self

    @property
    def settings(self) -> Settings:
        """Read when asked, so that a definition never holds yesterday's options."""
        return Settings.from_environment()
