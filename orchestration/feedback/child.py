"""Marking workbooks in a child process, so that no file can end the load or hold it up for ever."""

import pickle
import selectors
import subprocess
import sys
from types import TracebackType

from orchestration.feedback.published import FileFeedback

PATIENCE_SECONDS = 300.0


class NotMarked(Exception):
    """A file that could not be marked; the message says why, for the operator."""


class Marker:
    """Marks one file after another in a child process (worker.py), which is replaced if a file ends it."""

    def __init__(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._patience_seconds = patience_seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Marker":
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def mark(self, content: bytes, file: FileFeedback) -> bytes:
        """The marked workbook of a file. Raises NotMarked."""
        child = self._child = self._child or _start()
        try:
            answer = self._ask(child, (content, file))
        except TimeoutError:
            self._end()
            raise NotMarked(f"marking took more than {self._patience_seconds:g} s") from None
        except (EOFError, OSError, pickle.UnpicklingError):
            self._end()
            raise NotMarked("the marking process ended (memory?)") from None
        if isinstance(answer, str):
            raise NotMarked(answer)
        return answer

    def _ask(self, child: subprocess.Popen[bytes], job: object) -> bytes | str:
        assert child.stdin is not None
        assert child.stdout is not None
        pickle.dump(job, child.stdin)
        child.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            if not selector.select(self._patience_seconds):
                raise TimeoutError
        answer: bytes | str = pickle.load(child.stdout)
        return answer

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "orchestration.feedback.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
