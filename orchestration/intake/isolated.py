"""Reading files in a child process, so that no file can end the load or hold it up for ever."""

import pickle
import selectors
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from orchestration.intake.files import FoundFile
from orchestration.intake.read import Vocabulary, unread
from orchestration.intake.submission import Submission

# A workbook of 200,000 rows takes a minute alone, five where ten others want the processor too.
PATIENCE_SECONDS = 600.0
DIED = "Tệp bị hỏng nặng: chương trình đọc bảng tính không mở được."


class IsolatedReader:
    """Reads one file after another in a child process, which is replaced if a file ends it."""

    def __init__(
        self, raw: Path, vocabulary: Vocabulary, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._raw = raw
        self._vocabulary = vocabulary
        self._patience_seconds = patience_seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "IsolatedReader":
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def read(self, file: FoundFile) -> list[Submission] | None:
        """The submissions of a file; None if it is no longer what was found. What ends the child is refused."""
        child = self._child or self._start()
        try:
            self._send(child, (self._raw, file))
            return self._receive(child)
        except TimeoutError:
            why = f"Đọc tệp quá {self._patience_seconds:g} giây."
        except (EOFError, OSError, pickle.UnpicklingError):
            why = DIED
        self._end()
        return [unread(file.sha256, "KC-001", why, "tệp bảng tính mở được bằng Excel")]

    def _start(self) -> subprocess.Popen[bytes]:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "orchestration.intake.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._send(self._child, self._vocabulary)
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    @staticmethod
    def _send(child: subprocess.Popen[bytes], what: object) -> None:
        assert child.stdin is not None
        pickle.dump(what, child.stdin)
        child.stdin.flush()

    def _receive(self, child: subprocess.Popen[bytes]) -> list[Submission] | None:
        assert child.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            if not selector.select(self._patience_seconds):
                raise TimeoutError
        received: list[Submission] | None = pickle.load(child.stdout)
        return received
