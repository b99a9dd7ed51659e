"""Progress for a person at a terminal: a Dagster logger that tells when a step begins and what it says of itself."""

import logging
from collections.abc import Callable

import dagster as dg

STORY = "story"
# What each step does, in the words of an operator. What dbt says of itself goes to the log file.
STEPS = {
    "landing__batch": "landing: reading new files",
    "ledger": "ledger: appending what is new",
    "warehouse": "warehouse: building the candidate with dbt",
    "candidate_gates": "gates: typed rows, then finished tables",
    "publication": "publication: last gate, then replacing the file",
    "pages__dictionary": "pages: the data dictionary",
    "report__monthly": "report: document, workbook and page of the latest month",
    "feedback__workbooks": "feedback: marked workbooks for the districts",
    "dashboard__page": "dashboard: the page of the night",
}


def story_logger(tell: Callable[[str], None]) -> dg.LoggerDefinition:
    """A logger that hands one line of progress at a time to `tell`."""

    @dg.logger
    def story(_: dg.InitLoggerContext) -> logging.Logger:
        logger = logging.Logger(STORY, logging.DEBUG)
        logger.addHandler(_Teller(tell))
        return logger

    return story


class _Teller(logging.Handler):
    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        meta = getattr(record, "dagster_meta", {})
        event = meta.get("dagster_event")
        step = str(meta.get("step_key"))
        if event is not None:
            if event.event_type_value == "STEP_START":
                self._tell(STEPS.get(step, step))
            return
        message = meta.get("orig_message", record.getMessage())
        if record.levelno != logging.INFO or message.startswith("Skipping step"):
            return
        if meta.get("resource_name"):
            self._tell(message)  # the lock: waiting for another load
        elif step in STEPS and step != "warehouse":
            self._tell(f"  {message}")
