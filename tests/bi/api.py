"""Superset's REST API, as a program uses it."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from tests.bi.server import ADMIN, Superset


@dataclass(frozen=True)
class Answer:
    """What the server said: the HTTP status (0: nothing) and the body."""

    status: int
    body: str

    def rows(self) -> list[dict[str, Any]]:
        """The rows of a chart's data. Raises AssertionError with the server's words if there are none."""
        assert self.status == 200, f"{self.status}: {self.body[:500]}"
        data: list[dict[str, Any]] = json.loads(self.body)["result"][0]["data"]
        return data


class Api:
    """A session of the administrator."""

    def __init__(self, server: Superset) -> None:
        self._url = server.url
        self._headers: dict[str, str] = {}
        cookies = urllib.request.HTTPCookieProcessor()
        self._opener = urllib.request.build_opener(cookies)
        login = {"username": ADMIN, "password": server.password, "provider": "db"}
        token = json.loads(self.post("/api/v1/security/login", login).body)["access_token"]
        self._headers["Authorization"] = f"Bearer {token}"
        guard = json.loads(self.get("/api/v1/security/csrf_token/").body)["result"]
        self._headers |= {"X-CSRFToken": guard, "Referer": server.url}

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self._url + path))

    def post(self, path: str, body: dict[str, Any]) -> Answer:
        request = urllib.request.Request(self._url + path, json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        return self._ask(request)

    def chart_data(self, query: dict[str, Any], result_format: str = "json") -> Answer:
        """Ask for a chart's data with the very query that its page sends."""
        return self.post("/api/v1/chart/data", {**query, "result_format": result_format})

    def sql(self, statement: str) -> Answer:
        """Run a statement in SQL Lab on the warehouse."""
        return self.post("/api/v1/sqllab/execute/", {"database_id": 1, "sql": statement})

    def _ask(self, request: urllib.request.Request) -> Answer:
        for name, value in self._headers.items():
            request.add_header(name, value)
        try:
            with self._opener.open(request, timeout=120) as response:
                return Answer(response.status, response.read().decode())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read().decode(errors="replace"))
        except OSError as error:
            return Answer(0, f"no answer: {error}")
