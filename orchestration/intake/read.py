"""From the bytes of one file to its submissions: the whole of intake for a file, pure."""

from dataclasses import dataclass, replace

from orchestration.intake.encodings.problems import encoding_problems
from orchestration.intake.form import Form
from orchestration.intake.forms import header_words
from orchestration.intake.header_period import period_problems
from orchestration.intake.header_units import unit_problems
from orchestration.intake.hidden import hidden_problems, hidden_sheet
from orchestration.intake.notation import notation_of
from orchestration.intake.path_check import check_path
from orchestration.intake.path_claims import read_claims
from orchestration.intake.row_problems import row_problems
from orchestration.intake.sheets import Sheet, read_sheets
from orchestration.intake.submission import Problem, Submission
from orchestration.intake.table_problems import (
    header_problems,
    table_problems,
    unknown_columns,
)
from orchestration.intake.tables import Found, find_tables
from orchestration.intake.title import read_title
from orchestration.intake.units import Unit
from orchestration.intake.unreadable import Unreadable

# Kept with each submission: by which reading it was made. A change that reads more files, or reads them otherwise,
# makes a new version; files that an earlier one refused are then read again (ledger/reading.py).
PARSER_VERSION = "2"


@dataclass(frozen=True)
class Vocabulary:
    """What intake knows of the province: its forms and its units."""

    forms: tuple[Form, ...]
    units: tuple[Unit, ...]


def read_file(path: str, content: bytes, sha256: str, vocabulary: Vocabulary) -> list[Submission]:
    """Every submission in a file, at least one: what can't be read is a submission with a problem, no error."""
    try:
        sheets = read_sheets(path, content, header_words(vocabulary.forms))
    except Unreadable as error:
        return [unread(sha256, error.rule_id, str(error), error.expected)]
    read = [
        _submission(s, f, sha256, vocabulary)
        for s in sheets
        if not s.is_hidden
        for f in find_tables(s, vocabulary.forms)
    ]
    hidden = [
        (s.name, f.header.form.form)
        for s in sheets
        if s.is_hidden
        for f in find_tables(s, vocabulary.forms)
    ]
    if read:
        claims = read_claims(path, vocabulary.units, tuple(f.form for f in vocabulary.forms))
        forms = [f for f in vocabulary.forms if f.form in {s.form for s in read}]
        read = [check_path(submission, claims, forms, vocabulary.units) for submission in read]
        # A sheet of instructions beside the forms is nobody's mistake; a file without any form is.
        told = tuple(hidden_sheet(name, form) for name, form in hidden)
        return [replace(read[0], problems=read[0].problems + told), *read[1:]]
    names = ", ".join(f"'{name}' ({form})" for name, form in hidden)
    why = f"; trang tính ẩn không được dùng: {names}." if hidden else "."
    return [
        unread(
            sha256,
            "KC-002",
            f"Không tìm thấy bảng nào theo biểu {', '.join(f.form for f in vocabulary.forms)} trong tệp{why}",
            "dòng tiêu đề cột theo biểu mẫu, ví dụ: STT, Mã nội dung, Thực hiện trong tháng",
        )
    ]


def unread(sha256: str, rule_id: str, message_vi: str, expected: str) -> Submission:
    """The submission that stands for a file of which no sheet could be read."""
    return Submission(sha256, sheet="", problems=(Problem(rule_id, message_vi, expected),))


def _submission(sheet: Sheet, found: Found, sha256: str, vocabulary: Vocabulary) -> Submission:
    header, table = found.header, found.table
    cells = list(found.title)
    title = read_title(cells, header, vocabulary.units)
    # A table below another has a title of its own, or shares what stands at the top of the sheet.
    if any(p.rule_id < "KC-1" for p in title.problems) and found.shared:
        cells = [*found.shared, *cells]
        title = read_title(cells, header, vocabulary.units)
    return Submission(
        file_sha256=sha256,
        sheet=sheet.name,
        form=header.form.form,
        unit_code=title.unit_code,
        period=title.period,
        revision=title.revision,
        money_unit=title.money_unit,
        notation=notation_of(table.lines, header.form),
        title_text="\n".join(cells),
        columns=header.column_list(),
        lines=table.lines,
        problems=(
            *title.problems,
            *header_problems(header),
            *unit_problems(header),
            *period_problems(header, title.period),
            *table_problems(table),
            *found.problems,
            *row_problems(header, table.lines),
            *(() if table.overlong else unknown_columns(header, table.lines, _width(sheet))),
            *hidden_problems(sheet, header, table),
            *encoding_problems(sheet),
        ),
    )


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows))
