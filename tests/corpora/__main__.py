"""`python -m tests.corpora FOLDER...`: every file of other people's test files, read as if it had been submitted.

For each folder a row of the table in docs/reading/corpora.md. The files are not part of this repository.
"""

import argparse
import sys
from pathlib import Path

from tests.corpora.run import Outcome, read_folder
from tests.corpora.table import HEADING, row


def main() -> int:
    """0 if no file crashed or hung, else 1."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    arguments.add_argument("--limit", type=float, default=60.0, help="seconds that a file may take")
    arguments.add_argument("--suffix", action="append", help="read only files that end so")
    arguments.add_argument("--list", type=Path, help="write the outcome of every file here")
    chosen = arguments.parse_args()
    print(HEADING)
    bad: list[tuple[str, Outcome]] = []
    lines: list[str] = []
    for folder in chosen.folders:
        outcomes = read_folder(folder, chosen.limit, tuple(chosen.suffix or ()))
        print(row(folder.name, list(outcomes.values())), flush=True)
        bad += [(f"{folder.name}/{p}", o) for p, o in outcomes.items() if o.is_bad]
        lines += [f"{folder.name}/{p}\t{o}" for p, o in outcomes.items()]
    if chosen.list:
        chosen.list.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for path, outcome in bad:
        print(f"{outcome.kind}: {path}: {outcome.message}", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
