"""Text files of every encoding, separator, line end and way of quoting: the same values as the workbook, or a refusal."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.cell import number_text
from orchestration.intake.submission import Submission
from tests.intake.encodings.written import in_tcvn3, in_vni, in_windows_1258
from tests.intake.grids import kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, Value, xlsx

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-le without a mark": lambda text: text.encode("utf-16-le"),
    "utf-16-be without a mark": lambda text: text.encode("utf-16-be"),
    "windows-1258": in_windows_1258,
    "TCVN3": lambda text: in_tcvn3(text).encode("latin-1"),
    "VNI": lambda text: in_vni(text).encode("latin-1"),
}
WARNED = {"TCVN3", "VNI"}
QUOTING = {"where needed": csv.QUOTE_MINIMAL, "all": csv.QUOTE_ALL}


def written(grid: Grid, separator: str, line_end: str, quoting: int) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    for row in grid:
        texts = ("" if v is None else v if isinstance(v, str) else number_text(v) for v in row)
        writer.writerow(list(texts))
    return stream.getvalue()


def check(read: Submission, grid: Grid, encoding: str) -> None:
    plain = read_one(xlsx(grid))
    assert rule_ids(read) == (["KC-310"] if encoding in WARNED else [])
    assert (read.unit_code, read.period, read.money_unit) == ("513", plain.period, "trieu")
    # TCVN3 has no accented capitals but seven.
    same = str.lower if encoding == "TCVN3" else str
    assert [
        (line.source_row, line.row_kind, {f: same(text) for f, text in line.fields.items()})
        for line in read.lines
    ] == [
        (line.source_row, line.row_kind, {f: same(text) for f, text in line.fields.items()})
        for line in plain.lines
    ]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_encoding_and_separator_gives_the_values_of_the_workbook(
    encoding: str, separator: str
) -> None:
    content = ENCODINGS[encoding](written(kc01(), separator, "\r\n", csv.QUOTE_MINIMAL))
    check(read_one(content, "a.csv"), kc01(), encoding)


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("path", ["a.csv", "a.tsv", "a.txt", "a.xls"])
def test_no_line_end_and_no_suffix_changes_a_value(line_end: str, path: str) -> None:
    content = written(kc01(), "\t", line_end, csv.QUOTE_ALL).encode()
    check(read_one(content, path), kc01(), "utf-8")


WRITTEN_WORDS = "Máy dệt, hội chợ; xưởng mộc | “Hương quê” – nước mắm (Bình Triều) 1,5 m"
WORDS = st.lists(
    st.sampled_from(WRITTEN_WORDS.split()),
    min_size=1,
    max_size=6,
).map(" ".join)
LINES: st.SearchStrategy[list[Value]] = st.tuples(
    st.integers(min_value=1, max_value=99),
    st.sampled_from(["3.1", "3.2", "4.2"]),
    WORDS.map(lambda text: f"Đề án {text}"),
    st.none(),
    st.decimals(min_value=0, max_value=10**6, places=3).map(float),
    st.none() | st.sampled_from(["1.234.567,5", "2,110 tỷ", "(150)"]),
    st.none() | WORDS,
).map(list)


@settings(deadline=None, max_examples=80)
@given(
    lines=st.lists(LINES, min_size=1, max_size=4),
    encoding=st.sampled_from(sorted(ENCODINGS)),
    separator=st.sampled_from([";", ",", "\t", "|"]),
    line_end=st.sampled_from(["\r\n", "\n", "\r"]),
    quoting=st.sampled_from(sorted(QUOTING)),
)
def test_any_table_in_any_text_file_gives_the_values_of_the_workbook(
    lines: list[list[Value]], encoding: str, separator: str, line_end: str, quoting: str
) -> None:
    grid = kc01(*lines)
    text = written(grid, separator, line_end, QUOTING[quoting])
    if encoding in ("windows-1258", "TCVN3", "VNI"):
        # Typographic signs are not letters, and lie elsewhere.
        text = text.replace("“", "'").replace("”", "'").replace("–", "-")
        grid = [
            [
                v.replace("“", "'").replace("”", "'").replace("–", "-") if isinstance(v, str) else v
                for v in row
            ]
            for row in grid
        ]
    check(read_one(ENCODINGS[encoding](text), "a.csv"), grid, encoding)


@pytest.mark.parametrize("end", ["", ",", ",,"])
def test_a_decimal_comma_in_a_file_with_commas_is_refused_wherever_the_row_ends(end: str) -> None:
    text = written(kc01(), ",", "\n", csv.QUOTE_MINIMAL)
    # The note is blank: with what end ever, the row is one cell too long, or all others are too short.
    text = "\n".join(line.rstrip(",") + end for line in text.splitlines())
    text = text.replace('"110,5"', "110,5").replace(
        "Lũy kế từ đầu năm,Ghi chú" + end, "Lũy kế từ đầu năm,Ghi chú"
    )
    assert "KC-001" in rule_ids(read_one(text.encode(), "a.csv"))


def test_separators_at_the_end_of_rows_and_blank_lines_change_no_value() -> None:
    lines = written(kc01(), ";", "\n", csv.QUOTE_MINIMAL).splitlines()
    text = "\n".join(f"{line};;;" for line in lines) + "\n\n;;\n"
    check(read_one(text.encode(), "a.csv"), kc01(), "utf-8")


def test_a_semicolon_in_a_text_without_quotes_is_refused_even_before_blank_cells() -> None:
    grid = kc01([1, "3.2", "Máy dệt; máy may", None, 110.5, 210.5, None])
    text = written(grid, ";", "\n", csv.QUOTE_MINIMAL).replace('"', "")
    assert rule_ids(read_one(text.encode(), "a.csv")) == ["KC-001"]
