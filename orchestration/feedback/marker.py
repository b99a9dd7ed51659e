"""Marking workbooks in a child process (worker.py), so that no file can end the load or hold it up for ever."""

from orchestration.child import Child, ChildDied
from orchestration.feedback.published import FileFeedback

PATIENCE_SECONDS = 300.0


class NotMarked(Exception):
    """A file that could not be marked; the message says why, for the operator."""


class Marker(Child):
    """Marks one file after another in a child process, which is replaced if a file ends it."""

    def __init__(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        super().__init__("orchestration.feedback.worker", patience_seconds)

    def mark(self, content: bytes, file: FileFeedback) -> bytes:
        """The marked workbook of a file. Raises NotMarked."""
        try:
            answer: bytes | str = self.ask((content, file))
        except TimeoutError:
            raise NotMarked(f"marking took more than {self._patience_seconds:g} s") from None
        except ChildDied:
            raise NotMarked("the marking process ended (memory?)") from None
        if isinstance(answer, str):
            raise NotMarked(answer)
        return answer
