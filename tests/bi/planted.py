"""A late report whose project names mean harm, as a file that a district might mail."""

from pathlib import Path

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
FORMULA = "=cmd|'/c calc'!A0"
# 7 million dong in June, by the one unit that had not reported.
PLACE = Path("submissions/2024/06/516_NamTraMy_KC-01_T06.csv")
_TEXT = f"""UBND HUYỆN NAM TRÀ MY;;;;;;;;
;;;;;;;;Biểu KC-01
BÁO CÁO KINH PHÍ KHUYẾN CÔNG THỰC HIỆN;;;;;;;;
Tháng 6 năm 2024;;;;;;;;
;;;;;;;Đơn vị tính: triệu đồng;
STT;Mã nội dung;Nội dung, tên đề án;Mã đề án;Kế hoạch năm;Thực hiện trong tháng;Lũy kế từ đầu năm;Vốn đối ứng;Ghi chú
1;4.3;{SCRIPT};;10;4;4;;
2;6;{FORMULA};;10;3;3;;
"""


def mail(raw: Path) -> None:
    """Put the report where the officer would save it."""
    (raw / PLACE).write_text(_TEXT, encoding="utf-8")
