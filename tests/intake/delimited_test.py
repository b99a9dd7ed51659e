import pytest

from orchestration.intake import delimited
from orchestration.intake.unreadable import Unreadable


def rows_of(text: str, words: frozenset[str] = frozenset()) -> list[list[str]]:
    return delimited.read_delimited(text, delimited.find_separator(text, words))


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = f"a{separator}b{separator}c\n1{separator}2{separator}3\n"
    assert rows_of(text) == [["a", "b", "c"], ["1", "2", "3"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_a_row_and_blank_lines_keep_their_number(end: str) -> None:
    assert rows_of(end.join(["a;b;c", "", "1;2;3"])) == [
        ["a", "b", "c"],
        [],
        ["1", "2", "3"],
    ]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert rows_of('a;"b\nc";d\n') == [["a", "b\nc", "d"]]


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
        rows_of(text)


def test_a_row_of_endless_separators_is_refused() -> None:
    with pytest.raises(Unreadable, match="quá rộng"):
        rows_of("a;b;c\n" + ";" * 100_000)


WORDS = frozenset({"stt", "ma noi dung", "noi dung", "thuc hien trong thang"})
HEADER = "STT;Mã nội dung;Nội dung;Thực hiện trong tháng"
LINE = "1;3.2;Máy dệt, máy may, máy ủi;110,5"


def refused(text: str) -> str:
    with pytest.raises(Unreadable) as error:
        rows_of(text, WORDS)
    return error.value.rule_id


def test_the_separator_of_the_header_wins_over_that_of_most_rows() -> None:
    rows = rows_of("\n".join([HEADER, "x, y, z", *[LINE] * 5, "a, b, c", "d, e, f"]), WORDS)
    assert rows[2] == ["1", "3.2", "Máy dệt, máy may, máy ủi", "110,5"]


def test_two_separators_that_both_show_a_header_are_refused() -> None:
    assert (
        refused("\n".join([HEADER, LINE, HEADER.replace(";", ","), "1,3.2,Máy dệt,5"])) == "KC-015"
    )


def test_two_separators_that_fit_equally_well_are_refused() -> None:
    assert refused("a;b;c,d,e\n1;2;3,4,5\n") == "KC-015"


@pytest.mark.parametrize(
    "text", ["STT\n1\n2\n", '"STT;Mã nội dung;Nội dung"\n"1;3.2;Máy"\n', "\n\n"]
)
def test_a_table_of_one_column_is_refused(text: str) -> None:
    assert refused(text) == "KC-015"


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "sep=;\r"])
def test_a_stated_separator_is_used_and_its_line_keeps_its_number(first: str) -> None:
    rows = rows_of(f"{first}\n{HEADER}\n{LINE}\n", WORDS)
    assert rows[0] == []
    assert rows[1][0] == "STT"
    assert rows[2][3] == "110,5"


def test_a_stated_separator_that_the_table_does_not_use_is_refused() -> None:
    assert refused(f"sep=,\n{HEADER}\n{LINE}\n") == "KC-015"


def test_a_stated_separator_decides_where_no_header_is_known() -> None:
    assert rows_of("sep=,\na;b,c;d,e;f\n")[1] == ["a;b", "c;d", "e;f"]


def test_separators_at_the_end_of_a_row_are_empty_cells() -> None:
    assert rows_of("a;b;c;;\n1;2;3;;\n")[1] == ["1", "2", "3", "", ""]


@pytest.mark.parametrize(
    ("written", "meant"),
    [('"a ""b"" c";d;e', 'a "b" c'), ("'a';d;e", "'a'"), ('a "b" c;d;e', 'a "b" c')],
)
def test_quotes_are_read_as_excel_writes_them(written: str, meant: str) -> None:
    assert rows_of(written) == [[meant, "d", "e"]]


def test_quotes_escaped_by_a_backslash_are_refused() -> None:
    with pytest.raises(Unreadable, match="ngoặc kép"):
        rows_of('a;b;c\n1;"Máy \\"dệt\\" mới";5\n')
