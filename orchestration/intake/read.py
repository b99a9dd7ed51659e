"""From the bytes of one file to its submissions: the whole of intake for a file, pure."""

from dataclasses import dataclass

from orchestration.intake.forms import Form
from orchestration.intake.header import Header, find_header
from orchestration.intake.notation import notation_of
from orchestration.intake.path_check import check_path
from orchestration.intake.path_claims import read_claims
from orchestration.intake.rows import read_table
from orchestration.intake.sheets import Sheet, read_sheets
from orchestration.intake.submission import Problem, Submission
from orchestration.intake.table_problems import header_problems, table_problems
from orchestration.intake.title import read_title
from orchestration.intake.units import Unit
from orchestration.intake.unreadable import Unreadable

# Kept with each submission: says by which reading it was made. A file is read once, by the version of its day.
PARSER_VERSION = "1"


@dataclass(frozen=True)
class Vocabulary:
    """What intake knows of the province: its forms and its units."""

    forms: tuple[Form, ...]
    units: tuple[Unit, ...]


def read_file(path: str, content: bytes, sha256: str, vocabulary: Vocabulary) -> list[Submission]:
    """Every submission in a file, at least one: what can't be read is a submission with a problem, no error."""
    try:
        sheets = read_sheets(path, content)
    except Unreadable as error:
        return [unread(sha256, "KC-001", str(error), "tệp xlsx, xls, ods hoặc csv đọc được")]
    found = [(sheet, find_header(sheet, vocabulary.forms)) for sheet in sheets]
    submissions = [
        _submission(sheet, header, sha256, vocabulary) for sheet, header in found if header
    ]
    claims = read_claims(path, vocabulary.units, tuple(f.form for f in vocabulary.forms))
    forms = {header.form for _, header in found if header}
    submissions = [check_path(submission, claims, forms) for submission in submissions]
    # A sheet of instructions beside the forms is nobody's mistake; a file without any form is.
    return submissions or [
        unread(
            sha256,
            "KC-002",
            "Không tìm thấy bảng nào theo biểu "
            f"{', '.join(f.form for f in vocabulary.forms)} trong tệp.",
            "dòng tiêu đề cột theo biểu mẫu, ví dụ: STT, Mã nội dung, Thực hiện trong tháng",
        )
    ]


def unread(sha256: str, rule_id: str, message_vi: str, expected: str) -> Submission:
    """The submission that stands for a file of which no sheet could be read."""
    return Submission(sha256, sheet="", problems=(Problem(rule_id, message_vi, expected),))


def _submission(sheet: Sheet, header: Header, sha256: str, vocabulary: Vocabulary) -> Submission:
    cells = [cell for row in sheet.rows[: header.first_row] for cell in row if cell]
    title = read_title(cells, header, vocabulary.units)
    table = read_table(sheet, header, vocabulary.forms)
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
        problems=title.problems + header_problems(header) + table_problems(table),
    )
