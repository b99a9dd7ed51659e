from datetime import date
from pathlib import Path

import pytest

from orchestration.intake.register import read_register


def register(raw: Path, content: str | bytes) -> tuple[list[tuple[str, date]], list[str]]:
    data = content if isinstance(content, bytes) else content.encode()
    (raw / "received.csv").write_bytes(data)
    return read_register(raw)


def test_without_a_register_nothing_is_said(tmp_path: Path) -> None:
    assert read_register(tmp_path) == ([], [])


def test_paths_and_dates_are_read(tmp_path: Path) -> None:
    content = "\ufeffpath,received_on\r\na/x.xlsx, 2024-08-03 \r\n.\\b\\Báo cáo.xls,2024-08-04\r\n"
    entries, errors = register(tmp_path, content)
    assert entries == [("a/x.xlsx", date(2024, 8, 3)), ("b/Báo cáo.xls", date(2024, 8, 4))]
    assert errors == []


def test_a_line_that_can_not_be_read_is_named_and_the_others_count(tmp_path: Path) -> None:
    lines = ["path,received_on", "a,3/8/2024", "b", ",2024-08-03", "c,2024-08-03,more,still", ""]
    entries, errors = register(tmp_path, "\n".join(lines))
    assert entries == [("c", date(2024, 8, 3))]
    assert [error.split(":")[0] for error in errors] == [
        f"received.csv, line {number}" for number in (2, 3, 4)
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfep\x00a\x00",
        "đường dẫn,ngày".encode("cp1258", "replace"),
        b"a;b\nc;d\n",
        b"path,received_on\n" + b"x" * 200_000 + b",2024-08-03\n",
        b"path,received_on\n\x00,2024-08-03\n",
        b"",
        b"\x00",
    ],
)
def test_a_register_of_another_kind_is_never_a_crash(tmp_path: Path, content: bytes) -> None:
    entries, errors = register(tmp_path, content)
    assert len(entries) <= 1
    assert isinstance(errors, list)
