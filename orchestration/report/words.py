"""The words that sentences and tables of the report share: periods, money, names of units, states of reports."""

from collections.abc import Sequence
from datetime import date

from orchestration import shown

STATUS = {
    "on_time": "đúng hạn",
    "late": "gửi chậm",
    "missing": "chưa gửi",
    "refused": "bị từ chối, chưa gửi lại",
    "after_closing": "gửi sau khi chốt số liệu",
    "awaited": "chưa gửi, còn trong hạn",
}
REASON = {"refused": "từ chối cả biểu", "rejected": "loại dòng"}
# Types of units that a sentence does not begin with a capital.
TYPES = ("Huyện", "Thị xã", "Thành phố", "Quận", "Xã", "Phường", "Thị trấn", "Đặc khu")


def money(amount: int | None) -> str:
    """An amount as a sentence says it: 2679000000 -> '2.679 triệu đồng'."""
    return f"{shown.million(amount)} triệu đồng"


def span(month: date) -> str:
    """From January to a month: '7 tháng đầu năm 2024', 'tháng 1 năm 2024', 'năm 2024'."""
    if month.month == 1:
        return f"tháng 1 năm {month.year}"
    if month.month == 12:
        return f"năm {month.year}"
    return f"{month.month} tháng đầu năm {month.year}"


def the_month(month: date) -> str:
    """'tháng 7/2024'."""
    return f"tháng {shown.month(month)}"


def unit_in_sentence(name: str) -> str:
    """'Huyện Thăng Bình' -> 'huyện Thăng Bình'; a proper name stays: 'Trung tâm Khuyến công ...'."""
    return name[0].lower() + name[1:] if name.startswith(tuple(f"{t} " for t in TYPES)) else name


def capital(text: str) -> str:
    """With a capital to begin a sentence."""
    return text[:1].upper() + text[1:]


def listed(parts: Sequence[str]) -> str:
    """'a', 'a và b', 'a, b và c'."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"


def changed(difference: int) -> str:
    """'tăng 20 triệu đồng', 'giảm 9 triệu đồng', 'không đổi'."""
    if difference == 0:
        return "không đổi"
    return f"{'tăng' if difference > 0 else 'giảm'} {money(abs(difference))}"
