"""Reading every file of a folder as the load would, and what came of each."""

import time
from dataclasses import dataclass
from pathlib import Path

from orchestration.intake.files import FoundFile, find_files
from orchestration.intake.forms import load_forms
from orchestration.intake.isolated import DIED, IsolatedReader
from orchestration.intake.read import Vocabulary
from orchestration.intake.submission import Submission
from orchestration.intake.units import load_units
from orchestration.settings import SEEDS_DIR

# A file without a form was opened and its sheets were read.
NO_FORM = "KC-002"


@dataclass(frozen=True)
class Outcome:
    """`kind`: 'form' (a form was found), 'no form', 'refused', 'ended the child', 'crashed' or 'hung'."""

    kind: str
    rule_id: str
    message: str
    seconds: float

    @property
    def is_bad(self) -> bool:
        return self.kind in ("crashed", "hung")

    def __str__(self) -> str:
        return f"{self.kind}\t{self.rule_id}\t{self.seconds:.2f}\t{self.message}"


def read_folder(
    folder: Path, limit_seconds: float, suffixes: tuple[str, ...] = ()
) -> dict[str, Outcome]:
    """Path -> outcome of every file below the folder (all, or those that end in a suffix)."""
    vocabulary = Vocabulary(load_forms(), load_units(SEEDS_DIR))
    outcomes = {}
    with IsolatedReader(folder, vocabulary, limit_seconds) as reader:
        for file in find_files(folder).files:
            if file.path.endswith(suffixes or ""):
                outcomes[file.path] = _outcome(reader, file, limit_seconds)
    return outcomes


def _outcome(reader: IsolatedReader, file: FoundFile, limit_seconds: float) -> Outcome:
    start = time.monotonic()
    try:
        submissions = reader.read(file)
    except Exception as error:
        return Outcome("crashed", "", repr(error), time.monotonic() - start)
    seconds = time.monotonic() - start
    if seconds >= limit_seconds:
        return Outcome("hung", "", "", seconds)
    return _told(submissions or [], seconds)


def _told(submissions: list[Submission], seconds: float) -> Outcome:
    if any(submission.form for submission in submissions):
        return Outcome("form", "", "", seconds)
    problem = submissions[0].problems[0]
    kind = "no form" if problem.rule_id == NO_FORM else "refused"
    if problem.message_vi == DIED:
        kind = "ended the child"
    return Outcome(kind, problem.rule_id, problem.message_vi, seconds)
