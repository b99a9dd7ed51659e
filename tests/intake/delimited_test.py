import pytest

from orchestration.intake.delimited import decode, read_delimited
from orchestration.intake.unreadable import Unreadable

LINES = 'STT;Tên đề án;Kinh phí\r\n1;"Máy dệt; máy may";1.110,5\r\n'
ROWS = [["STT", "Tên đề án", "Kinh phí"], ["1", "Máy dệt; máy may", "1.110,5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_or_without_a_mark(encoding: str) -> None:
    assert read_delimited(LINES.encode(encoding)) == ROWS


def test_windows_1258_is_read_and_composed() -> None:
    # The code page writes tone marks as letters of their own.
    text = "STT;T\u00ean \u0111\u00ea\u0300 \u00e1n;Kinh phi\u0301\r\n"
    assert read_delimited(text.encode("cp1258")) == [["STT", "Tên đề án", "Kinh phí"]]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = f"a{separator}b{separator}c\n1{separator}2{separator}3\n"
    assert read_delimited(text.encode()) == [["a", "b", "c"], ["1", "2", "3"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_a_row_and_blank_lines_keep_their_number(end: str) -> None:
    assert read_delimited(end.join(["a;b;c", "", "1;2;3"]).encode()) == [
        ["a", "b", "c"],
        [],
        ["1", "2", "3"],
    ]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert read_delimited(b'a;"b\nc";d\n') == [["a", "b\nc", "d"]]


@pytest.mark.parametrize(
    "text",
    [
        'a;b;c\n1;"Máy dệt;5\n2;Máy may;6\n',
        'a;b;c\n1;"Máy dệt;5\n2;"Máy may";6\n',
        f"a;b;{'c' * 200_000}\n",
    ],
)
def test_a_quote_that_swallows_rows_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="ngoặc kép"):
        read_delimited(text.encode())


@pytest.mark.parametrize(
    "content",
    [b"a;b;c\n\xd2\xff", b"a;b\x00;c", b"\xff\xfea", "héé".encode("latin-1")],
)
def test_bytes_of_no_known_encoding_are_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(content)


def test_a_row_of_endless_separators_is_refused() -> None:
    with pytest.raises(Unreadable, match="quá rộng"):
        read_delimited(b"a;b;c\n" + b";" * 100_000)
