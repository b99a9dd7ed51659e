"""What may be typed into the cells of a field, and what the clerk is told when another thing is."""

from typing import Any

from orchestration.intake.form import Field
from orchestration.template.lists import SHEET, Range

# Nobody pays less: a smaller amount was meant in thousands or millions of dong.
LEAST_VND = 1000


def validation(field: Field, first_cell: str, ranges: dict[str, Range]) -> dict[str, Any] | None:
    """The rule for a field in xlsxwriter's words, for a range that begins at `first_cell`; None: anything goes."""
    if field.kind == "money":
        return _rule(
            "custom",
            f"=AND(ISNUMBER({first_cell}),{first_cell}=INT({first_cell}),"
            f"OR({first_cell}=0,{first_cell}>={LEAST_VND}))",
            "Số tiền tính bằng đồng",
            "Ghi đủ số đồng, ví dụ 110500000 cho 110,5 triệu đồng. Không phát sinh thì để trống.",
            f"Ô này chỉ nhận số đồng nguyên, từ {LEAST_VND} trở lên (hoặc 0). Số tiền ghi bằng đồng,"
            " không phải nghìn đồng hay triệu đồng; không ghi chữ, không ghi số âm.",
        )
    if field.kind == "count":
        return {
            **_rule(
                "integer",
                None,
                "Số lượng",
                "Số nguyên từ 0 trở lên; không có thì để trống.",
                "Ô này chỉ nhận số nguyên từ 0 trở lên, không ghi chữ.",
            ),
            "criteria": ">=",
            "value": 0,
        }
    if field.name in ranges:
        return _choice(field, ranges[field.name])
    return None


def _choice(field: Field, words: Range) -> dict[str, Any]:
    where = f"Chọn trong danh sách; ý nghĩa xem ở trang “{SHEET}”."
    if words.is_closed:
        return _rule(
            "list",
            words.formula,
            field.header,
            where,
            f"Giá trị không có trong danh sách. Hãy chọn một giá trị của trang “{SHEET}”.",
        )
    return {
        **_rule(
            "list",
            words.formula,
            field.header,
            "Chọn trong danh sách, hoặc tự ghi nếu chưa có.",
            "Giá trị chưa có trong danh sách. Vẫn ghi?",
        ),
        "error_type": "warning",
    }


def _rule(kind: str, value: str | None, title: str, prompt: str, error: str) -> dict[str, Any]:
    # Excel's limits: 32 characters for a title, 255 for a message.
    return {
        "validate": kind,
        "value": value,
        "input_title": title[:32],
        "input_message": prompt[:255],
        "error_title": "Chưa đúng",
        "error_message": error[:255],
    }
