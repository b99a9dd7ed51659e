"""A child process that answers pickled questions, so that no submitted file can end a load or hold it up for ever."""

import pickle
import selectors
import subprocess
import sys
from types import TracebackType
from typing import Any, Self


class ChildDied(Exception):
    """The process ended at a question; the next one starts a new process."""


class Child:
    """Runs `python -m module`, which reads a pickle from its input and writes one for each; replaced if it ends.

    `greeting` is the first thing that each process is sent, if it is not None.
    """

    def __init__(self, module: str, patience_seconds: float, greeting: object = None) -> None:
        self._module = module
        self._patience_seconds = patience_seconds
        self._greeting = greeting
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def ask(self, question: object) -> Any:
        """The answer. Raises TimeoutError if it takes longer than the patience, ChildDied if none comes."""
        try:
            process = self._process or self._start()
            _send(process, question)
            return self._receive(process)
        except TimeoutError:
            self._end()
            raise
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._end()
            raise ChildDied from error

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        if self._greeting is not None:
            _send(self._process, self._greeting)
        return self._process

    def _receive(self, process: subprocess.Popen[bytes]) -> Any:
        assert process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if not selector.select(self._patience_seconds):
                raise TimeoutError
        return pickle.load(process.stdout)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _send(process: subprocess.Popen[bytes], what: object) -> None:
    assert process.stdin is not None
    pickle.dump(what, process.stdin)
    process.stdin.flush()
