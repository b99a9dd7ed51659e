"""The table of a form: header, ready lines with their drop-downs, and the live total."""

from dataclasses import dataclass

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from orchestration.intake.form import Field, Form
from orchestration.template.lists import Range
from orchestration.template.looks import Looks
from orchestration.template.prefill import Line, ToDate
from orchestration.template.validation import validation

# Ready lines beyond those that are filled in; more can be inserted. A plan has a line for each content already.
BLANK_LINES = {"monthly": 12, "yearly": 4}
# Where nothing is filled in.
READY_LINES = 20
LINE_HEIGHT = 16
WIDTHS = {"money": 16, "count": 11}


@dataclass(frozen=True)
class Place:
    """Rows of a table, 0-based: its header, its first line, its total."""

    header: int
    first: int
    total: int


def write_table(
    sheet: Worksheet,
    looks: Looks,
    form: Form,
    lines: list[Line],
    ranges: dict[str, Range],
    header_row: int,
) -> Place:
    """Write the table from `header_row` on."""
    first = header_row + 1
    count = len(lines) + BLANK_LINES[form.frequency] if lines else READY_LINES
    place = Place(header_row, first, first + count)
    sheet.set_row(header_row, 3 * LINE_HEIGHT)
    for row in range(first, place.total + 1):
        line = lines[row - first] if row - first < len(lines) else {}
        sheet.set_row(row, 5 + LINE_HEIGHT * _printed_lines(form, line))
    for column, field in enumerate(form.fields):
        sheet.set_column(column, column, width_of(field))
        look = "header_required" if form.asks_for(field) else "header"
        sheet.write_string(header_row, column, field.header, looks[look])
        _write_column(sheet, looks, form, column, lines, place)
        _write_total(sheet, looks, form, column, lines, place)
        rule = validation(field, xl_rowcol_to_cell(first, column), ranges)
        if rule:
            sheet.data_validation(first, column, place.total - 1, column, rule)
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(header_row)
    return place


def width_of(field: Field) -> int:
    """The width of a column, in characters: names are long, codes are short."""
    if field.name == "line_no":
        return 6
    if field.name.endswith("_code"):
        return 14
    if field.kind in WIDTHS:
        return WIDTHS[field.kind]
    return 42 if field.name.endswith("_name") and not field.personal else 18


def label_column(form: Form) -> int:
    """The column that names a line, where the total says that it is one."""
    for column, field in enumerate(form.fields):
        if field.name.endswith("_name") and field.kind == "text":
            return column
    return 0


def _printed_lines(form: Form, line: Line) -> int:
    """How many lines of print a line of the table takes, as long texts are wrapped."""
    texts = [
        (str(line.get(field.name) or ""), int(1.35 * width_of(field))) for field in form.fields
    ]
    return max(1 + len(text) // width for text, width in texts)


def _look_of(form: Form, field: Field) -> str:
    if field.kind == "money" and form.asks_for(field):
        return "money_required"
    if field.kind != "text":
        return field.kind
    if field.name == "line_no":
        return "line_no"
    return "code" if field.name.endswith("_code") else "text"


def _write_column(
    sheet: Worksheet, looks: Looks, form: Form, column: int, lines: list[Line], place: Place
) -> None:
    field = form.fields[column]
    look = looks[_look_of(form, field)]
    for row in range(place.first, place.total):
        index = row - place.first
        value = lines[index].get(field.name) if index < len(lines) else None
        if isinstance(value, ToDate):
            names = [f.name for f in form.fields]
            month = xl_rowcol_to_cell(row, names.index("executed_in_month"))
            # Its value is stored too: the file is right before any program has computed it.
            sheet.write_formula(row, column, f"={value.before_vnd}+{month}", look, value.before_vnd)
        elif isinstance(value, int):
            sheet.write_number(row, column, value, look)
        elif value:
            # Never as a formula, whatever it begins with.
            sheet.write_string(row, column, value, look)
        else:
            sheet.write_blank(row, column, None, look)


def _write_total(
    sheet: Worksheet, looks: Looks, form: Form, column: int, lines: list[Line], place: Place
) -> None:
    field = form.fields[column]
    if column == label_column(form):
        sheet.write_string(place.total, column, "Tổng cộng", looks["total_label"])
    elif field.kind == "text":
        sheet.write_blank(place.total, column, None, looks["total_label"])
    else:
        column_range = xl_range(place.first, column, place.total - 1, column)
        total = sum(_amount(line.get(field.name)) for line in lines)
        sheet.write_formula(place.total, column, f"=SUM({column_range})", looks["total"], total)


def _amount(value: object) -> int:
    if isinstance(value, ToDate):
        return value.before_vnd
    return value if isinstance(value, int) else 0
