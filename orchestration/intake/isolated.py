"""Reading files in a child process (worker.py), so that no file can end the load or hold it up for ever."""

from pathlib import Path

from orchestration.child import Child, ChildDied
from orchestration.intake.files import FoundFile
from orchestration.intake.read import Vocabulary, unread
from orchestration.intake.submission import Submission

# A workbook of 200,000 rows takes a minute alone, five where ten others want the processor too.
PATIENCE_SECONDS = 600.0
DIED = "Tệp bị hỏng nặng: chương trình đọc bảng tính không mở được."


class IsolatedReader(Child):
    """Reads one file after another in a child process, which is replaced if a file ends it."""

    def __init__(
        self, raw: Path, vocabulary: Vocabulary, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        super().__init__("orchestration.intake.worker", patience_seconds, greeting=vocabulary)
        self._raw = raw

    def read(self, file: FoundFile) -> list[Submission] | None:
        """The submissions of a file; None if it is no longer what was found. What ends the child is refused."""
        try:
            read: list[Submission] | None = self.ask((self._raw, file))
            return read
        except TimeoutError:
            why = f"Đọc tệp quá {self._patience_seconds:g} giây."
        except ChildDied:
            why = DIED
        return [unread(file.sha256, "KC-001", why, "tệp bảng tính mở được bằng Excel")]
