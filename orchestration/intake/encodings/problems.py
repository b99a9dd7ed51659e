"""What a clerk is told of texts that were converted."""

from orchestration.intake.sheets import Sheet
from orchestration.intake.submission import Problem


def encoding_problems(sheet: Sheet) -> tuple[Problem, ...]:
    """A warning for each old encoding in which texts of the sheet had been typed."""
    return tuple(
        Problem(
            "KC-310",
            f"Chữ trong biểu được gõ bằng bảng mã {encoding} và đã được chuyển sang Unicode; hãy kiểm tra lại các tên.",
            "chữ gõ bằng bảng mã Unicode",
        )
        for encoding in sheet.font_encodings
    )
