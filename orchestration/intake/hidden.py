"""What the clerk does not see and the file holds: hidden rows, columns and sheets, numbers shown otherwise."""

from collections.abc import Iterable

from orchestration.intake.cell import address, column_letter
from orchestration.intake.header import Header
from orchestration.intake.rows import Table
from orchestration.intake.sheets import Sheet
from orchestration.intake.submission import Problem

# A message names so many places, and says how many more there are.
MOST_NAMED = 8


def hidden_problems(sheet: Sheet, header: Header, table: Table) -> tuple[Problem, ...]:
    """Of one table: what is hidden and read all the same, what is shown otherwise, what nobody has computed."""
    return (
        *_hidden_rows(sheet, table),
        *_hidden_columns(sheet, header),
        *_scaled(sheet, header, table),
        *_not_computed(sheet, header, table),
    )


def hidden_sheet(name: str, form: str) -> Problem:
    """A hidden sheet that holds a form, beside one that is seen."""
    return Problem(
        "KC-313",
        f"Trang tính ẩn '{name}' có biểu {form} nhưng không được dùng.",
        "bỏ ẩn trang tính nếu cần nộp, hoặc xóa trang tính đó",
    )


def _hidden_rows(sheet: Sheet, table: Table) -> list[Problem]:
    hidden = [line.source_row for line in table.lines if line.source_row - 1 in sheet.hidden_rows]
    if not hidden:
        return []
    return [
        Problem(
            "KC-314",
            f"Dòng ẩn hoặc bị lọc vẫn được tính: dòng {_named(spans(hidden))}.",
            "bỏ ẩn, bỏ lọc trước khi gửi; xóa dòng nếu không nộp",
            cell=f"A{hidden[0]}",
        )
    ]


def _hidden_columns(sheet: Sheet, header: Header) -> list[Problem]:
    hidden = sorted(c for c in header.columns.values() if c in sheet.hidden_columns)
    if not hidden:
        return []
    named = [f"{column_letter(c)} ('{header.labels[c]}')" for c in hidden]
    return [
        Problem(
            "KC-315",
            f"Cột ẩn vẫn được tính: cột {_named(named)}.",
            "bỏ ẩn cột trước khi gửi; xóa cột nếu không nộp",
            cell=address(header.last_row, hidden[0]),
        )
    ]


def _scaled(sheet: Sheet, header: Header, table: Table) -> list[Problem]:
    """Refused: whether the unit that the table states is of what is shown or of what is held, nobody can tell."""
    rows = [line.source_row - 1 for line in table.lines if line.row_kind == "line"]
    problems = []
    for name in header.form.money_fields():
        column = header.columns.get(name)
        cells = [r for r in rows if column is not None and (r, column) in sheet.scaled]
        if column is None or not cells:
            continue
        first = (cells[0], column)
        problems.append(
            Problem(
                "KC-017",
                f"Cột '{header.labels[column]}' có {len(cells)} ô, từ ô {address(*first)}, hiển thị số khác với số"
                f" trong ô (định dạng {sheet.scaled[first]}), nên không rõ đơn vị tính là của số nào.",
                "ghi đúng số theo đơn vị tính của biểu, định dạng số thông thường (#,##0)",
                cell=address(*first),
                field=name,
                value=sheet.rows[cells[0]][column],
            )
        )
    return problems


def _not_computed(sheet: Sheet, header: Header, table: Table) -> list[Problem]:
    first, last = header.last_row, max((line.source_row - 1 for line in table.lines), default=0)
    cells = [(r, c) for r, c in sheet.not_computed if first < r <= last]
    if not cells:
        return []
    return [
        Problem(
            "KC-317",
            f"{len(cells)} ô công thức, từ ô {address(*cells[0])}, chưa được tính: tệp ghi 0 thay cho kết quả.",
            "mở tệp bằng Excel, lưu lại rồi gửi",
            cell=address(*cells[0]),
        )
    ]


def spans(numbers: Iterable[int]) -> list[str]:
    """Ascending numbers, runs of them as one: 5, 7–9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]


def _named(places: list[str]) -> str:
    more = len(places) - MOST_NAMED
    return ", ".join(places[:MOST_NAMED]) + (f" và {more} chỗ khác" if more > 0 else "")
