"""The child process that marks workbooks: `python -m orchestration.feedback.worker`, pickles in and out."""

import pickle
import resource
import sys

from orchestration.feedback.mark import mark_workbook

MEMORY_LIMIT_BYTES = 2 * 1024**3


def main() -> None:
    """Answer each (content, file) with the marked workbook, or with a text that says why there is none."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))
    while True:
        try:
            content, file = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            answer: bytes | str = mark_workbook(
                content, file.outcome.file, file.findings, file.outcome
            )
        # Whatever a workbook makes a library raise: its text may hold what the clerk wrote, its name does not.
        except Exception as error:
            answer = f"the workbook could not be marked ({type(error).__name__})"
        pickle.dump(answer, sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
