"""Resources that a run holds from its first step to its last."""

from collections.abc import Iterator
from contextlib import contextmanager

import dagster as dg
from pydantic import PrivateAttr

from orchestration.lock import sole_writer
from orchestration.settings import Settings


class Warehouse(dg.ConfigurableResource["Warehouse"]):
    """The warehouse folder, held by this run alone. In-process executor: acquired once a run, not once a step."""

    _settings: Settings | None = PrivateAttr(default=None)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        """Wait for the lock; the settings are read then, once for the whole run."""
        self._settings = Settings.from_environment()
        tell = context.log.info if context.log else print
        with sole_writer(self._settings, f"run {context.run_id}", tell):
            self._settings.make_private_dirs()
            yield self

    @property
    def settings(self) -> Settings:
        """The options of this run."""
        assert (
            self._settings is not None
        )  # Dagster gives the resource to a step only when it is set up
        return self._settings
