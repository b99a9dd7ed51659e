"""What a clerk is told in words: the verdict, the status, the figures."""

from datetime import date

import pytest

from orchestration.feedback import wording
from tests.feedback.told import finding, outcome, sheet


def test_the_verdict_is_that_of_the_worst() -> None:
    refused = sheet(status="refused")
    assert wording.verdict(outcome(refused), [finding(severity="refuse")])[0] == "refuse"
    severity, said = wording.verdict(outcome(refused, sheet()), [finding()])
    assert (severity, said.startswith("1 trên 2 biểu")) == ("refuse", True)
    severity, said = wording.verdict(outcome(), [finding(), finding(severity="warn")])
    assert (severity, "trừ 1 dòng" in said) == ("reject", True)
    severity, said = wording.verdict(outcome(), [finding(severity="warn")])
    assert (severity, "toàn bộ số liệu đã được tính" in said) == ("warn", True)


@pytest.mark.parametrize(
    ("form", "period", "said"),
    [
        ("KC-01", date(2024, 7, 1), "Tháng 7/2024"),
        ("KC-03", date(2024, 1, 1), "Năm 2024"),
        ("KC-01", None, "chưa nhận ra"),
    ],
)
def test_the_period(form: str, period: date | None, said: str) -> None:
    assert wording.period_text(sheet(form=form, period=period)) == said


def test_money_that_was_not_read_is_not_told_as_zero() -> None:
    unknown = sheet(status="refused", vnd_submitted=0, vnd_accepted=0, vnd_rejected=0)
    assert "0 đồng" not in wording.money_text(unknown)
    assert "2 dòng chưa đọc được" in wording.money_text(sheet(unreadable_count=2))
    assert wording.money_text(sheet()) == (
        "Gửi 79.500.000 đồng; được tính 94.500.000, không tính -15.000.000"
    )


def test_a_comment_stays_readable_however_much_is_wrong() -> None:
    assert wording.comment_text([finding(), finding(rule_id="KC-302")]).count("Yêu cầu") == 2
    text = wording.comment_text([finding()] * 100)
    assert len(text) < 2_200
    assert f"và {100 - text.count('Yêu cầu')} phát hiện nữa" in text
