"""The sheet of instructions."""

from xlsxwriter.worksheet import Worksheet

from orchestration.intake.form import Form
from orchestration.template.looks import Looks

SHEET = "Hướng dẫn"


def write_guide(sheet: Worksheet, looks: Looks, forms: tuple[Form, ...], file_name: str) -> None:
    """Write what a clerk has to know, on one page."""
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 120)
    sheet.hide_gridlines(2)
    sheet.write(0, 0, "HƯỚNG DẪN ĐIỀN BIỂU", looks["guide_title"])
    row = 2
    for heading, lines in _sections(forms, file_name):
        sheet.write(row, 0, heading, looks["guide_heading"])
        for number, line in enumerate(lines, 1):
            sheet.write(row + number, 0, f"{number}.", looks["guide"])
            sheet.write_string(row + number, 1, line, looks["guide"])
            sheet.set_row(row + number, 18 * (1 + len(line) // 145))
        row += len(lines) + 2
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()


def _sections(forms: tuple[Form, ...], file_name: str) -> list[tuple[str, list[str]]]:
    sheets = ", ".join(f"“{form.form}”" for form in forms)
    what = "; ".join(f"{form.form}: {form.name_vi.lower()}" for form in forms)
    is_plan = all(form.frequency == "yearly" for form in forms)
    lines = [
        f"Điền ở trang {sheets} ({what}). Mỗi khoản ghi một dòng, trong các dòng kẻ sẵn.",
        "Cột có tiêu đề nền xanh đậm phải có ở mọi dòng; cột khác không có số liệu thì để trống.",
        "Thiếu dòng: chọn một dòng kẻ sẵn còn trống, bấm chuột phải, chọn Insert (Chèn). Không ghi dưới dòng “Tổng cộng”.",
        "Không sửa phần tiêu đề, tên cột và dòng “Tổng cộng”: các ô đó đã khóa (không có mật khẩu).",
    ]
    numbers = [
        "Số tiền ghi bằng đồng, đủ chữ số: 110,5 triệu đồng ghi là 110500000. Excel tự hiện dấu phân cách hàng nghìn.",
        "Không phát sinh thì để trống; không ghi “-”, “không”, “khoảng ...”. Không ghi số âm: khoản giảm thì gửi lại"
        " biểu đã sửa của tháng có khoản đó.",
        "Mã nội dung chọn trong danh sách ở ô; ý nghĩa từng mã xem ở trang “Danh mục”.",
    ]
    if not is_plan:
        numbers.append(
            "Đề án đã có từ các tháng trước được ghi sẵn: chỉ cần ghi số thực hiện trong tháng, lũy kế tự cộng. Đề án"
            " mới thì ghi ở dòng trống, lũy kế ghi bằng số thực hiện từ đầu năm. Đề án không phát sinh: để nguyên."
        )
    sending = [
        f"Lưu tệp dạng Excel (.xlsx), giữ tên “{file_name}”, gửi về Sở đúng hạn. Không chuyển sang PDF, không gửi ảnh.",
        "Gửi lại biểu đã sửa: tăng số ở dòng “Lần điều chỉnh” (1, 2, ...) và gửi đủ cả biểu, không chỉ dòng sửa.",
    ]
    return [("Cách điền", lines), ("Con số và mã", numbers), ("Gửi", sending)]
