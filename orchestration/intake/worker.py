"""The child process that opens submitted files: `python -m orchestration.intake.worker`, pickles in and out.

A damaged workbook can make a native library abort the whole process, or ask for all the memory there is. Here that
ends a child, and one file is refused; the load goes on.
"""

import pickle
import resource
import sys

from orchestration.intake.read import read_file

# A workbook of 200,000 rows takes a third of a gigabyte.
MEMORY_LIMIT_BYTES = 4 * 1024**3


def main() -> None:
    """Read a vocabulary, then answer each (raw folder, file) with its submissions until the input ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))
    vocabulary = pickle.load(sys.stdin.buffer)
    while True:
        try:
            raw, file = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        content = file.content(raw)
        read = None if content is None else read_file(file.path, content, file.sha256, vocabulary)
        pickle.dump(read, sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
