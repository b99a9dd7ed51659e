import os
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.register import read_register
from orchestration.settings import now_in_vietnam


def register(raw: Path, content: str | bytes) -> tuple[list[tuple[str, date]], list[str]]:
    data = content if isinstance(content, bytes) else content.encode()
    (raw / "received.csv").write_bytes(data)
    return read_register(raw, today=date(2024, 8, 31))


def put(raw: Path, *names: str) -> None:
    for name in names:
        path = raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_without_a_register_nothing_is_said(tmp_path: Path) -> None:
    assert read_register(tmp_path) == ([], [])


def test_paths_and_dates_are_read(tmp_path: Path) -> None:
    put(tmp_path, "a/x.xlsx", "b/Báo cáo.xls")
    content = "\ufeffpath,received_on\r\na/x.xlsx, 2024-08-03 \r\n.\\b\\Báo cáo.xls,2024-08-04\r\n"
    entries, errors = register(tmp_path, content)
    assert entries == [("a/x.xlsx", date(2024, 8, 3)), ("b/Báo cáo.xls", date(2024, 8, 4))]
    assert errors == []


def test_a_line_that_can_not_be_read_is_named_and_the_others_count(tmp_path: Path) -> None:
    put(tmp_path, "a", "b", "c")
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


def test_a_date_to_come_is_named_and_left_out(tmp_path: Path) -> None:
    put(tmp_path, "x.xlsx", "y.xlsx")
    content = "path,received_on\nx.xlsx,2042-08-05\ny.xlsx,2024-08-31\n"
    entries, errors = register(tmp_path, content)
    assert entries == [("y.xlsx", date(2024, 8, 31))]
    assert errors == [
        "received.csv, line 2: x.xlsx: 2042-08-05 is after today; the line is not used"
    ]


def test_unless_told_otherwise_today_is_today_in_vietnam(tmp_path: Path) -> None:
    put(tmp_path, "x")
    today = now_in_vietnam().date()
    for day, is_used in [(today - timedelta(1), True), (today + timedelta(2), False)]:
        (tmp_path / "received.csv").write_text(f"path,received_on\nx,{day}\n")
        assert read_register(tmp_path)[0] == [("x", day)] * is_used


def test_of_a_path_named_twice_the_last_line_counts_and_a_note_says_so(tmp_path: Path) -> None:
    put(tmp_path, "a/x", "y")
    lines = ["path,received_on", "a/x,2024-08-05", "y,2024-08-01", "a\\x,2024-08-03", ""]
    entries, errors = register(tmp_path, "\n".join(lines))
    assert sorted(entries) == [("a/x", date(2024, 8, 3)), ("y", date(2024, 8, 1))]
    assert errors == ["received.csv, line 4: a/x is named before; the last line counts"]


def test_a_later_line_that_can_not_be_used_does_not_undo_an_earlier_one(tmp_path: Path) -> None:
    put(tmp_path, "x")
    content = "path,received_on\nx,2024-08-05\nx,2042-08-06\n"
    entries, errors = register(tmp_path, content)
    assert entries == [("x", date(2024, 8, 5))]
    assert len(errors) == 1


def test_a_line_that_names_no_file_is_noted_and_kept(tmp_path: Path) -> None:
    content = "path,received_on\nto come.xlsx,2024-08-05\n"
    entries, errors = register(tmp_path, content)
    assert entries == [("to come.xlsx", date(2024, 8, 5))]
    assert errors == ["received.csv, line 2: to come.xlsx names no file; kept for when it comes"]


@pytest.mark.parametrize("in_folder", ["NFC", "NFD"])
@pytest.mark.parametrize("in_register", ["NFC", "NFD"])
def test_a_path_is_known_however_its_accents_are_written(
    tmp_path: Path, in_folder: str, in_register: str
) -> None:
    name = unicodedata.normalize(in_folder, "tháng 7/Báo cáo Hoà.xlsx")
    put(tmp_path, name)
    written = unicodedata.normalize(in_register, name)
    entries, errors = register(tmp_path, f"path,received_on\n{written},2024-08-05\n")
    assert entries == [(name, date(2024, 8, 5))]
    assert errors == []


def test_files_with_odd_names_do_no_harm_to_the_register(tmp_path: Path) -> None:
    put(tmp_path, " ", "\u200b", "\\", os.fsdecode(b"b\xe1o"), "x")
    entries, errors = register(tmp_path, "path,received_on\nx,2024-08-05\n")
    assert (entries, errors) == ([("x", date(2024, 8, 5))], [])


def test_a_register_that_is_a_folder_is_none(tmp_path: Path) -> None:
    (tmp_path / "received.csv").mkdir()
    assert read_register(tmp_path) == ([], [])


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["x", "./x", "a/x", "a\\x", "Hoà", "Hoa\u0300", "gone", ""]),
            st.sampled_from(["2024-08-01", "2024-08-02", "2042-08-01", "3/8/2024", ""]),
        )
    )
)
def test_a_path_comes_back_once_and_every_line_is_either_used_or_named(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]
) -> None:
    raw = tmp_path_factory.mktemp("raw")
    put(raw, "x", "a/x", "Hoà")
    content = "".join(f"{path},{day}\n" for path, day in lines)
    entries, errors = register(raw, f"path,received_on\n{content}")
    assert len({path for path, _ in entries}) == len(entries)
    left_out = [error for error in errors if "names no file" not in error]
    assert len(entries) + len(left_out) == len(lines)
