"""What a row below the header is: a line, a section, a subtotal, a nil statement, a signature, a note."""

import re

from orchestration.intake.text import fold

# "Tổng cộng (I+II)", "Cộng nhóm I", but not "Tổng kết ..." or "Cộng đồng ...", which name activities.
_PART = r"(?: nhom| muc| phan| trang| bieu| cac| chung| so tien| kinh phi| [ivx]+| [a-d]| \d+)*"
TOTAL = re.compile(
    rf"^(?:(?:tong cong|tong so|tong|cong){_PART}|cong don"
    r"|(?:so |cong )?(?:mang|chuyen) sang(?: trang(?: sau| truoc| \d+)?)?)$"
)
GRAND_TOTAL = re.compile(r"^(?:tong cong|tong so)(?: [a-d]| [ivx]+)*$")
# "Trong đó: vốn tỉnh" splits the amount of the line above it.
PART_OF_ABOVE = re.compile(r"^trong do\b")
NOTHING = re.compile(r"^(?:khong phat sinh|khong co|khong thuc hien)\b")
SIGNATURE = re.compile(
    r"^(?:nguoi lap|nguoi tong hop|nguoi duyet|lanh dao|ke toan|thu truong|truong phong|pho truong phong|giam doc"
    r"|pho giam doc|chu tich|pho chu tich|tm |kt |tl |noi nhan|ky ten|thu kho|nguoi bao cao|xac nhan cua"
    r"|.*\bngay\b.*\bthang\b.*\bnam\b|.*\bngay \d{1,2} \d{1,2} 20\d\d\b)"
)
NOTE = re.compile(
    r"^(?:ghi chu|luu y|chu thich|chu y|thuyet minh|so lieu|nguon so lieu|(?:viet |so tien |tong so tien )?bang chu)\b"
)
# One cell of the row that numbers or letters the columns: A, (1), 3=2-1, [4].
COLUMN_NUMBER = re.compile(r"^[(\[]?([A-ZĐa-zđ]|\d{1,2})[)\]]?(?:\s*=\s*[\d\s()+\-*/x:%]+)?$")
OUTLINE = re.compile(r"^\(?(?:[IVX]+|[A-ZĐ])\s*[.):/\-–]*$")
PLAIN_NUMBER = re.compile(r"(?!0\d)[\d.,]*\d[\d.,]*")
ZERO = re.compile(r"[0.,]*0[0.,]*")
FIRST_ROMAN = re.compile(r"^\(?I\s*[.):/\-–]*$")
LINE_NUMBER = re.compile(r"^\d")
# Below the signatures only a row with a code of this shape and an amount in digits is taken for a line.
CODE = re.compile(r"^\d{1,2}(?:[.,]\d{1,2})?$")


def is_said(cell: str) -> bool:
    """A dash stands for nothing, as an empty cell does."""
    return bool(cell.strip("-–— "))


def is_signature(cell: str) -> bool:
    """Whether a cell heads a signature, or states the place and day of signing."""
    return bool(SIGNATURE.match(fold(cell)))


def is_amount(cell: str) -> bool:
    """Whether a money cell says something; a signature often stands below the money columns."""
    return is_said(cell) and not is_signature(cell)


def is_signing(cells: list[str], fields: dict[str, str], *, has_money: bool) -> bool:
    """Whether a row belongs to the signatures; a numbered row is of the table, whatever it names."""
    if has_money or ("content_code" in fields and not is_signature(fields["content_code"])):
        return False
    return not LINE_NUMBER.match(fields.get("line_no", "")) and any(map(is_signature, cells))


def is_late_line(fields: dict[str, str], money: list[str]) -> bool:
    """Whether a row below the signatures is a line all the same; names and phones of people are not."""
    amounts = [fields.get(name, "") for name in money]
    if CODE.match(fields.get("content_code", "")):
        return any(map(_has_digit, amounts))
    # An amount beside a name, though its code is missing: the rules have to see it. A phone number is none.
    return len(fields) > 1 and any(map(PLAIN_NUMBER.fullmatch, amounts))


def says_numbers(fields: dict[str, str], money: list[str]) -> bool:
    """Whether a row has a number where a line has one: in its own number, its code or an amount."""
    return any(_has_digit(fields.get(name, "")) for name in ("line_no", "content_code", *money))


def is_grand_total(fields: dict[str, str]) -> bool:
    """Whether a row is the total of the whole table."""
    return any(GRAND_TOTAL.match(fold(text)) for name, text in fields.items() if name != "note")


def numbers_columns(cells: list[str], column_count: int) -> bool:
    """Whether a row numbers or letters most of the columns, one after the other: A, B, 1, 2, 3=2-1."""
    matches = [COLUMN_NUMBER.match(cell) for cell in cells if cell]
    marks = [match[1] for match in matches if match]
    if len(marks) < len(matches) or 2 * len(marks) <= column_count:
        return False
    numbers = [int(mark) for mark in marks if mark.isdecimal()]
    # "1 | 6 | | 40 | 10" is a line without a name.
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True


def is_total(fields: dict[str, str]) -> bool:
    """Whether a row calls itself a total, of the table or of a part of it."""
    return any(TOTAL.match(fold(text)) for name, text in fields.items() if name != "note")


def is_part_of_above(fields: dict[str, str]) -> bool:
    """Whether a row splits the amount of the line above it, "Trong đó: ..."."""
    return any(PART_OF_ABOVE.match(fold(text)) for name, text in fields.items() if name != "note")


def is_parent(line_no: str, following: str) -> bool:
    """Whether the number of a line makes it the heading of the one below: A above I above 1 above 1.1, or above a)."""
    if OUTLINE.match(line_no):
        is_letter = not set(line_no) & set("IVX")
        return bool(LINE_NUMBER.match(following)) or (
            is_letter and bool(FIRST_ROMAN.match(following))
        )
    number = line_no.replace(",", ".").rstrip(".)")
    below = following.replace(",", ".")
    return bool(number) and (
        below.startswith(f"{number}.1") or (number.isdecimal() and below.rstrip(".)") == "a")
    )


def kind_of(cells: list[str], fields: dict[str, str], *, money: list[str]) -> str:
    """'line', 'section' (also a note), 'subtotal', or 'nil': a row that says there is nothing to report."""
    amounts = [fields[name] for name in money if is_amount(fields.get(name, ""))]
    has_money = bool(amounts)
    said = {name: text for name, text in fields.items() if is_said(text)}
    # Even beside a content code: "3.2 | Cộng" sums the lines of 3.2, and would count them twice.
    if is_total(said):
        return "subtotal"
    if is_part_of_above(said) or _is_note(cells, has_money=has_money):
        return "section"
    # "II | Cơ sở thụ hưởng": a heading that stands in the column of the codes.
    if said.keys() <= {"line_no", "content_code"} and not _has_digit(said.get("content_code", "")):
        return "section"
    if "content_code" in said:
        return "line"
    is_nothing = any(NOTHING.match(fold(text)) for name, text in said.items() if name != "note")
    if is_nothing and all(map(ZERO.fullmatch, amounts)):
        return "nil"
    if has_money:
        return "subtotal" if OUTLINE.match(said.get("line_no", "")) else "line"
    return "line" if len(said.keys() - {"line_no"}) > 1 else "section"


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_note(cells: list[str], *, has_money: bool) -> bool:
    """A remark ("Ghi chú: số liệu tạm tính"), in whichever column; with an amount beside it, it is a line."""
    filled = [cell for cell in cells if is_said(cell)]
    if not filled or not (NOTE.match(fold(filled[0])) or filled[0].startswith("*")):
        return False
    return not has_money or len(filled) == 1
