"""The feedback of a load: from the published file and the raw folder to the feedback folder."""

from orchestration import duck
from orchestration.feedback.folder import Kept, keep_folder
from orchestration.feedback.manifest import read_manifest
from orchestration.feedback.published import FileFeedback, files_with_findings
from orchestration.feedback.target import targets
from orchestration.intake.files import FoundFile
from orchestration.settings import Settings


def give_feedback(settings: Settings) -> Kept:
    """Bring the feedback folder to what the published file says; what can't be made is in the notes.

    Only today's knowledge gives feedback: of an as-of view nothing is written.
    """
    if settings.as_of:
        return Kept()
    with duck.connect(settings.published_path, read_only=True) as published:
        files = files_with_findings(published)
        made_of = _made_of(settings)
    paths = _paths(settings)

    def read(file: FileFeedback) -> bytes | None:
        for path in paths.get(file.sha256, []):
            content = FoundFile(path, file.sha256, 0).content(settings.raw_dir)
            if content is not None:
                return content
        return None

    return keep_folder(settings.feedback_dir, targets(files), made_of, read)


def is_feedback_current(settings: Settings) -> bool:
    """Whether the feedback folder was brought to the published file to the end."""
    if settings.as_of:
        return True
    return read_manifest(settings.feedback_dir).made_of == _made_of(settings)


def standing(settings: Settings) -> Kept:
    """What is in the feedback folder of a night in which nothing was to be done."""
    count = 0 if settings.as_of else len(read_manifest(settings.feedback_dir).fingerprints)
    return Kept(workbooks=count, unchanged=count)


def _made_of(settings: Settings) -> str:
    with duck.connect(settings.published_path, read_only=True) as published:
        row = published.execute("select input_fingerprint from meta.publication").fetchone()
    return str(row[0]) if row else ""


def _paths(settings: Settings) -> dict[str, list[str]]:
    """Where each file lies, or lay, in the raw folder; the same bytes may lie at several places."""
    paths: dict[str, list[str]] = {}
    with duck.connect(settings.ledger_path, read_only=True) as ledger:
        for sha256, path in ledger.execute(
            "select file_sha256, path from sighting order by path"
        ).fetchall():
            paths.setdefault(sha256, []).append(path)
    return paths
