"""The sheet that feedback puts before a clerk's own: in a file that comes back it is no part of what is submitted."""

TITLE = "Kết quả kiểm tra"
HEADLINE = "KẾT QUẢ KIỂM TRA BÁO CÁO KHUYẾN CÔNG"


def is_result_sheet(name: str, first_cell: object) -> bool:
    """Whether a sheet is ours, by its name and what stands in A1."""
    return name.startswith(TITLE) and first_cell == HEADLINE
