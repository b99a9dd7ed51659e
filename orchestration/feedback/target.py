"""Where a feedback workbook goes: <year>/<month>/<unit code> <file>.xlsx below the feedback folder."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from orchestration.feedback.outcome import FileOutcome
from orchestration.feedback.published import FileFeedback
from orchestration.intake.forms import load_forms

UNCLEAR = "chua-ro"
PLANS = "ke-hoach"
# Windows opens these files too.
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
# A file name may have 255 bytes; an accented letter takes up to three.
LONGEST_STEM_BYTES = 180


def targets(files: Sequence[FileFeedback]) -> dict[str, FileFeedback]:
    """Path below the feedback folder -> file. Files that would get the same name all get a piece of their hash."""
    wished = [(_target(file.outcome), file) for file in files]
    taken = Counter(str(path).casefold() for path, _ in wished)
    return {
        str(path if taken[str(path).casefold()] == 1 else with_hash(path, file.sha256)): file
        for path, file in wished
    }


def with_hash(path: PurePosixPath, sha256: str) -> PurePosixPath:
    """The same path, told from others of its name by the bytes of the file."""
    return path.with_name(f"{path.stem} [{sha256[:8]}]{path.suffix}")


def _target(outcome: FileOutcome) -> PurePosixPath:
    units = {s.unit_code for s in outcome.sheets if s.unit_code}
    unit = units.pop() if len(units) == 1 else UNCLEAR
    stem = FORBIDDEN.sub("_", PurePosixPath(outcome.file).stem)
    short = stem.encode()[:LONGEST_STEM_BYTES].decode(errors="ignore").strip(" .")
    # Many clerks name their files so that they begin with the code already.
    begins_with_unit = re.match(rf"{re.escape(unit)}(?![0-9A-Za-z])", short) is not None
    name = short if begins_with_unit else f"{unit} {short}"
    return PurePosixPath(_folder(outcome)) / f"{name}.xlsx"


def _folder(outcome: FileOutcome) -> str:
    yearly = {form.form for form in load_forms() if form.frequency == "yearly"}
    months = {s.period for s in outcome.sheets if s.period and s.form not in yearly}
    years = {s.period for s in outcome.sheets if s.period and s.form in yearly}
    if len(months) == 1:
        return f"{months.pop():%Y/%m}"
    if not months and len(years) == 1:
        return f"{years.pop():%Y}/{PLANS}"
    return UNCLEAR
