"""The report as a clerk reads it."""

from datetime import date

from orchestration.check.outcome import CheckedFile, Finding, Report, Sheet
from orchestration.check.report_text import render

NEGATIVE = Finding(
    *("F-1", "KC-104", "reject", "F10", 10, "executed_in_month", "(15)"),
    *("Từ 0 trở lên", "Ô F10: số tiền “(15)” là số âm."),
)
TOTAL = Finding(
    *("F-2", "KC-302", "warn", "F14", 14, "executed_in_month", "45"),
    *("47 đồng", "Ô F14: dòng cộng khác tổng các dòng."),
)


def _sheet(*findings: Finding, status: str = "accepted", rejected: int = 0) -> Sheet:
    return Sheet(
        *("KC", "KC-01", "518", "Huyện Phú Ninh", date(2024, 7, 1), 0, "triệu đồng", status),
        *(2, rejected, 79_500_000, 0, findings),
    )


def _text(*sheets: Sheet, width: int | None = None, known_since: str | None = None) -> str:
    report = Report((CheckedFile("a.xlsx", known_since, sheets),), has_ledger=True)
    return "\n".join(line.text for line in render(report, width))


def test_what_was_understood_comes_first() -> None:
    assert _text(_sheet()).splitlines() == [
        "a.xlsx",
        "  Trang “KC”: biểu KC-01, Huyện Phú Ninh, tháng 7/2024, đơn vị tính: triệu đồng",
        "    2 dòng, 79.500.000 đồng. Sẽ được nhận.",
        "",
        "ĐẠT, không có lỗi nào.",
    ]


def test_findings_stand_by_severity_with_cell_value_and_what_was_expected() -> None:
    lines = _text(_sheet(TOTAL, NEGATIVE, rejected=1)).splitlines()
    assert lines[3:-2] == [
        "    LOẠI DÒNG: dòng này không được tính (1)",
        "      F10  KC-104  Ô F10: số tiền “(15)” là số âm.",
        "          Giá trị: (15). Cần: Từ 0 trở lên",
        "    CẢNH BÁO: vẫn được tính, hãy xem lại (1)",
        "      F14  KC-302  Ô F14: dòng cộng khác tổng các dòng.",
        "          Giá trị: 45. Cần: 47 đồng",
    ]
    assert lines[-1].startswith("CHƯA ĐẠT: 1 lỗi khiến dòng bị loại, 1 cảnh báo.")


def test_a_warning_alone_passes() -> None:
    assert _text(_sheet(TOTAL)).endswith("ĐẠT, có 1 cảnh báo nên xem lại.")


def test_a_version_that_will_not_be_used_is_told_beside_the_verdict() -> None:
    text = _text(_sheet(status="superseded"))
    assert "Sẽ không được dùng" in text
    assert text.endswith("ĐẠT, không có lỗi nào; 1 biểu không được dùng vì đã có bản thay thế.")


def test_a_file_without_a_sheet_was_not_checked_and_does_not_pass() -> None:
    text = _text()
    assert "Không kiểm tra được" in text
    assert "CHƯA ĐẠT: 1 tệp không kiểm tra được." in text


def test_a_known_file_is_told_in_the_past_tense() -> None:
    text = _text(_sheet(), known_since="05/08/2024")
    assert "đã được nạp vào kho dữ liệu (lần đầu ngày 05/08/2024)" in text
    assert "Đã được nhận." in text


def test_lines_are_no_wider_than_the_terminal() -> None:
    text = _text(_sheet(NEGATIVE, TOTAL), width=60)
    assert all(len(line) <= 60 for line in text.splitlines()[1:-1])


def test_submitted_text_does_not_steer_the_terminal() -> None:
    evil = Finding("F-3", "KC-103", "reject", "F10", 10, None, "\x1b[2J\x07x", "y" * 9000, "m\r\n")
    text = _text(_sheet(evil))
    assert "\x1b" not in text and "\x07" not in text and "\r" not in text
    assert len(text) < 2000
