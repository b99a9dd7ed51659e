"""What is wrong with a table as a whole: refused where no line of it can be trusted, else told."""

import re

from orchestration.intake.cell import address
from orchestration.intake.form import Field
from orchestration.intake.header import Header
from orchestration.intake.rows import Table
from orchestration.intake.submission import Line, Problem

# What a cell that may be an amount holds; a phone number, a code and a date are none.
NUMBER = re.compile(r"-?\(?(?!0\d)\d[\d.,\s]*\)?")

SHARE = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")


def header_problems(header: Header) -> tuple[Problem, ...]:
    """Required columns that are missing, columns that can't be told apart, and those that are misspelt."""
    ambiguous = header.ambiguous()
    # Each table begins with the number of its lines.
    if ambiguous and any(field == header.form.fields[0] for field, _, _ in header.repeated):
        return (_beside(header),)
    return (
        *(_missing(header, need) for need in header.missing()),
        *(_missing(header, (field,)) for field in _unrecognised(header)),
        *(_ambiguous(header, field.name, first, other) for field, first, other in ambiguous),
        *_misspelt(header),
        *_passed_over(header),
    )


def _missing(header: Header, need: tuple[Field, ...]) -> Problem:
    unknown = [text for _, text in header.unknown_labels()]
    similar = [text for text in unknown if any(f.shares_words_with(text) for f in need)]
    hint = f" Cột '{similar[0]}' chưa nhận ra: có phải là cột này không?" if similar else ""
    names = " hoặc ".join(f"'{field.header}'" for field in need)
    return Problem(
        "KC-006",
        f"Thiếu cột bắt buộc {names} trong biểu {header.form.form}.{hint}",
        f"cột {names}",
        field=need[0].name,
    )


def _unrecognised(header: Header) -> list[Field]:
    """First fields of groups that another field meets, where a column beside may be the first under some other header.

    No month is derived from a cumulative beside what may be the month itself.
    """
    unknown = [text for _, text in header.unknown_labels() if not SHARE.search(text.lower())]
    return [f for f in header.stood_in_for() if any(map(f.shares_words_with, unknown))]


def _ambiguous(header: Header, name: str, first: int, other: int) -> Problem:
    field = header.form.field(name)
    return Problem(
        "KC-006",
        f"Hai cột cùng được hiểu là '{field.header}': ô {address(header.last_row, first)}"
        f" ('{header.labels[first]}') và ô {address(header.last_row, other)}"
        f" ('{header.labels[other]}').",
        f"chỉ một cột '{field.header}'",
        cell=address(header.last_row, other),
        field=field.name,
        value=header.labels[other],
    )


def _beside(header: Header) -> Problem:
    """Two tables side by side: the second begins with the first column that comes again."""
    _, _, other = min(header.repeated, key=lambda repeated: repeated[2])
    return Problem(
        "KC-006",
        f"Trang tính có hai bảng đặt cạnh nhau: bảng thứ hai bắt đầu ở ô"
        f" {address(header.first_row, other)} ('{header.labels[other]}').",
        "mỗi bảng ở một trang tính riêng, hoặc bảng này dưới bảng kia",
        cell=address(header.first_row, other),
        value=header.labels[other],
    )


def _misspelt(header: Header) -> list[Problem]:
    return [
        Problem(
            "KC-311",
            f"Tiêu đề cột '{header.labels[column]}' ở ô {address(header.last_row, column)} được hiểu là"
            f" '{field.header}' vì gần giống.",
            f"tiêu đề cột '{field.header}'",
            cell=address(header.last_row, column),
            field=field.name,
            value=header.labels[column],
        )
        for field in header.misspelt
        for column in [header.columns[field.name]]
    ]


def _passed_over(header: Header) -> list[Problem]:
    if header.passed_over is None:
        return []
    return [
        Problem(
            "KC-318",
            f"Bảng bắt đầu ở dòng {header.passed_over + 1} không đủ cột của biểu nào nên không được đọc;"
            f" bảng được đọc bắt đầu ở dòng {header.first_row + 1}.",
            "mỗi bảng có đủ các cột bắt buộc của biểu, hoặc bỏ bảng không thuộc biểu nào",
            cell=address(header.passed_over, 0),
        )
    ]


def unknown_columns(header: Header, lines: tuple[Line, ...], width: int) -> tuple[Problem, ...]:
    """Columns that the form does not know, and that mostly hold numbers: it may be money that nobody counts.

    `width`: of the sheet; a column may have no header at all.
    """
    problems = []
    repeated = {other for _, _, other in header.repeated}
    for column, name in header.extra_names(width).items():
        # Shares and per cents are no money.
        if column in repeated or SHARE.search(name.lower()):
            continue
        texts = [
            line.extra[name] for line in lines if line.row_kind == "line" and name in line.extra
        ]
        numbers = sum(1 for text in texts if NUMBER.fullmatch(text))
        if numbers and 2 * numbers >= len(texts):
            problems.append(
                Problem(
                    "KC-312",
                    f"Cột '{name}' (ô {address(header.last_row, column)}) không có trong biểu"
                    f" {header.form.form} nhưng có {numbers} ô ghi số; các số này không được tính.",
                    "cột theo biểu mẫu; nếu là một cột của biểu thì ghi đúng tiêu đề",
                    cell=address(header.last_row, column),
                    value=header.labels.get(column) or None,
                )
            )
    return tuple(problems)


def table_problems(table: Table) -> tuple[Problem, ...]:
    """Rows that are longer than the header."""
    problems = []
    if table.overlong is not None:
        problems.append(
            Problem(
                "KC-001",
                f"Dòng {table.overlong + 1} không có cùng số ô với dòng tiêu đề cột: dấu phẩy thập phân,"
                " hoặc dấu câu trong chữ, có thể đã bị hiểu là dấu phân cách cột.",
                "số ô như dòng tiêu đề cột; hãy gửi tệp Excel, hoặc CSV có ngoặc kép quanh những ô đó",
                cell=address(table.overlong, 0),
            )
        )
    return tuple(problems)


def second_table(row: int, why: str) -> Problem:
    """A table below that was not read: it begins at a 0-based row."""
    return Problem(
        "KC-006",
        f"Trang tính có thêm một bảng bắt đầu ở dòng {row + 1}: {why}",
        "mỗi biểu chỉ một bảng trên một trang tính",
        cell=address(row, 0),
    )
