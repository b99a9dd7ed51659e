"""What was checked, told as it happens."""

import time


class Checks:
    """Counts what held and what did not. A failure does not stop the rest."""

    def __init__(self) -> None:
        self._passed, self._failed = 0, 0
        self._since = time.monotonic()

    def that(self, what: str, holds: bool, *details: object) -> None:
        """Tell whether it holds; the details only if it does not."""
        if holds:
            self._passed += 1
            print(f"  ok      {what}", flush=True)
            return
        self._failed += 1
        print(f"  FAILED  {what}", flush=True)
        for detail in details[:5]:
            print(f"            {str(detail)[:600]}", flush=True)

    def none(self, what: str, found: list[str]) -> None:
        """Hold that nothing of the kind was found."""
        self.that(f"no {what}", not found, *found)

    def step(self, what: str) -> None:
        """Tell that a part is over, and the seconds that it took."""
        now = time.monotonic()
        print(f"{now - self._since:6.1f} s  {what}", flush=True)
        self._since = now

    def summary(self) -> str:
        return f"{self._passed} passed, {self._failed} failed"

    def exit_status(self) -> int:
        return 1 if self._failed or not self._passed else 0
