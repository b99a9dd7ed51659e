"""What is wrong with a table as a whole, so that no line of it can be trusted."""

from orchestration.intake.cell import address
from orchestration.intake.header import Header
from orchestration.intake.rows import Table
from orchestration.intake.submission import Problem


def header_problems(header: Header) -> tuple[Problem, ...]:
    """Required columns that are missing, and columns that can't be told apart."""
    missing = [
        Problem(
            "KC-006",
            f"Thiếu cột bắt buộc '{field.header}' trong biểu {header.form.form}.",
            f"cột '{field.header}'",
            field=field.name,
        )
        for field in header.missing()
    ]
    ambiguous = [
        Problem(
            "KC-006",
            f"Hai cột cùng được hiểu là '{field.header}': ô {address(header.last_row, first)}"
            f" ('{header.labels[first]}') và ô {address(header.last_row, other)}"
            f" ('{header.labels[other]}').",
            f"chỉ một cột '{field.header}'",
            cell=address(header.last_row, other),
            field=field.name,
            value=header.labels[other],
        )
        for field, first, other in header.ambiguous()
    ]
    return (*missing, *ambiguous)


def table_problems(table: Table) -> tuple[Problem, ...]:
    """A second table below the first; rows that are longer than the header."""
    problems = []
    if table.second_header is not None:
        problems.append(
            Problem(
                "KC-006",
                f"Trang tính có thêm một bảng bắt đầu ở dòng {table.second_header + 1};"
                " mỗi trang tính chỉ được có một bảng.",
                "mỗi bảng ở một trang tính riêng",
                cell=address(table.second_header, 0),
            )
        )
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
