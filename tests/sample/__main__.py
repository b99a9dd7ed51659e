"""`python -m tests.sample [DIR]`: writes the whole sample, the same bytes every time.

Into DIR (default `raw/`): `submissions/` and `received.csv`. What else lies there is left alone.
"""

import sys
from pathlib import Path

from tests.sample.mail import all_mail
from tests.sample.register import REGISTER, register_bytes


def main(arguments: list[str]) -> int:
    """Writes the files and says how many; 2 for wrong usage."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print("usage: python -m tests.sample [DIR]", file=sys.stderr)
        return 2
    root = Path(arguments[0]) if arguments else Path("raw")
    mail = list(all_mail())
    for file in mail:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (root / REGISTER).write_bytes(register_bytes(mail))
    print(f"{len(mail)} files and {REGISTER} written to {root}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
