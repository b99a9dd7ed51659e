"""What one office's spreadsheets look like: the same from month to month, as in life."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from tests.sample.report import Form


@dataclass(frozen=True)
class MoneyUnit:
    """How a unit states and writes money: dong for one, the words in the title, a number format."""

    dong: int
    words: str
    number_format: str

    def amount(self, vnd: int) -> int | Decimal:
        """Whole dong -> the number that stands in the cell."""
        value = Decimal(vnd) / self.dong
        return int(value) if value == value.to_integral_value() else value


# The district department that reports; towns call theirs otherwise.
DEPARTMENT = "PHÒNG KINH TẾ VÀ HẠ TẦNG"

TRIEU = MoneyUnit(1_000_000, "Đơn vị tính: triệu đồng", "#,##0.0")
TRIEU_SHORT = MoneyUnit(1_000_000, "ĐVT: Triệu đồng", "#,##0.0")
NGHIN = MoneyUnit(1_000, "Đơn vị tính: 1.000 đồng", "#,##0")
NGHIN_WORDS = MoneyUnit(1_000, "Đơn vị tính: nghìn đồng", "#,##0")
DONG = MoneyUnit(1, "Đơn vị tính: đồng", "#,##0")


@dataclass(frozen=True)
class ExtraColumn:
    """A column that the form does not know; `pattern` gets the line number `n`."""

    header: str
    after: str
    pattern: str


@dataclass(frozen=True)
class Style:
    """A unit's habits. What is not said is the plain form."""

    unit: str
    agency: tuple[str, ...]
    place: str
    file_name: str
    plan_file_name: str
    # Names may hold {form}, {month} and {year}; only a CSV needs the form, having one to a file.
    file_format: Literal["xlsx", "xls", "ods", "csv"] = "xlsx"
    money: MoneyUnit = TRIEU
    month_words: str = "Tháng {month} năm {year}"
    sheet_names: dict[Form, str] = field(default_factory=dict)
    headers: dict[Form, dict[str, str]] = field(default_factory=dict)
    order: dict[Form, tuple[str, ...]] = field(default_factory=dict)
    left_out: dict[Form, frozenset[str]] = field(default_factory=dict)
    extra: dict[Form, ExtraColumn] = field(default_factory=dict)
    # Empty rows above the title and empty columns left of the table.
    top: int = 0
    left: int = 0
    form_label: bool = True
    two_row_header: bool = False
    letter_row: bool = False
    # Rows that head a report group, with or without its sums; never in KC-02.
    sections: Literal["none", "plain", "subtotal"] = "none"
    total: Literal["none", "value", "formula"] = "none"
    total_words: str = "Tổng cộng"
    total_in_first_column: bool = False
    # All projects every month, or only those with money in it.
    list_all: bool = False
    nothing_row: bool = True
    # What stands in a money cell without money: nothing, or a dash.
    nothing_paid: str = ""
    numbers_as_text: bool = False
    codes_as_numbers: bool = False
    unit_in_header: str = ""
    older_tone_marks: bool = False
    decomposed: bool = False
    signers: tuple[str, str] = ("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG")
    instructions: bool = False
    csv_delimiter: str = ","
    csv_byte_order_mark: bool = False
    # The day of the following month on which its reports come.
    received_day: int = 3
    plan_received_on: str = "2024-01-10"
