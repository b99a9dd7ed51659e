"""Superset as a process: prepared in a temporary folder, started on a free port, always killed."""

import ctypes
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.warehouse import RAW

ROOT = RAW.parent
BIN = ROOT / ".venv-bi" / "bin"
BUNDLE = ROOT / "warehouse" / "bi"
DATABASE_YAML = "databases/khuyencong.yaml"
ADMIN = "admin"
READY_WITHIN = 180
PR_SET_PDEATHSIG = 1  # prctl(2): Linux only; elsewhere a killed test leaves its server behind


class Superset:
    """A server that knows one published file. Use as a context: leaving it kills every process of it."""

    def __init__(self, folder: Path, published: Path) -> None:
        self.folder = folder
        self.published = published
        self.password = secrets.token_urlsafe(16)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "superset.log"
        self._process: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Superset's own records, an administrator, and the dashboard. Raises RuntimeError with the log's end."""
        account = ("--username", ADMIN, "--firstname", "a", "--lastname", "b", "--email", "a@b.c")
        self._run("db", "upgrade")
        self._run("fab", "create-admin", *account, "--password", self.password)
        self._run("init")
        self._run("import-directory", "--overwrite", str(self._bundle()))

    def __enter__(self) -> "Superset":
        # One request at a time in a worker: threads of one process would share an open file, and keep the old one.
        self._process = subprocess.Popen(
            [
                *(BIN / "gunicorn", "--bind", f"127.0.0.1:{self.port}", "--workers", "2"),
                *("--worker-class", "sync", "--timeout", "120", "superset.app:create_app()"),
            ],
            env=self._environment(),
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def peak_mib(self) -> int:
        """The peak memory of the server's processes, added up."""
        assert self._process is not None
        group, total = self._process.pid, 0
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                if os.getpgid(int(status.parent.name)) == group:
                    peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
                    total += int(peak[1]) if peak else 0
            except (OSError, ProcessLookupError):
                continue
        return total // 1024

    def _wait(self) -> None:
        assert self._process is not None
        end = time.monotonic() + READY_WITHIN
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=10):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        raise RuntimeError(f"Superset did not start:\n{self._end_of_log()}")

    def _run(self, *arguments: str) -> None:
        with self.log.open("ab") as log:
            run = subprocess.run(
                [BIN / "superset", *arguments],
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
                check=False,
            )
        if run.returncode:
            raise RuntimeError(f"superset {arguments[0]} failed:\n{self._end_of_log()}")

    def _bundle(self) -> Path:
        """A copy of warehouse/bi that names this published file."""
        copy = Path(shutil.copytree(BUNDLE, self.folder / "bi"))
        named = copy / DATABASE_YAML
        text, count = re.subn(
            r"duckdb:///\S+", f"duckdb:///{self.published}", named.read_text(encoding="utf-8")
        )
        assert count == 1, named
        named.write_text(text, encoding="utf-8")
        return copy

    def _environment(self) -> dict[str, str]:
        config = shutil.copy(BUNDLE / "superset_config.py", self.folder / "superset_config.py")
        keep = {k: v for k, v in os.environ.items() if not k.startswith(("SUPERSET", "PYTHONPATH"))}
        return {
            **keep,
            "SUPERSET_CONFIG_PATH": str(config),
            "SUPERSET_HOME": str(self.folder / "superset_home"),
            "SUPERSET_SECRET_KEY": self.password * 3,
            "FLASK_APP": "superset.app:create_app()",
        }

    def _end_of_log(self) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-30:])


def _die_with_parent() -> None:
    """Runs in the new process: if the test is killed, so is the server."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
