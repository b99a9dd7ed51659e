from datetime import date

import pytest

from orchestration.intake.periods import find_months, find_revision, find_spans, find_years


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Tháng 7 năm 2024", 7),
        ("THÁNG 07/2024", 7),
        ("T7/2024", 7),
        ("Kỳ báo cáo: T07/2024", 7),
        ("Kì báo cáo: 07/2024", 7),
        ("tháng bảy năm 2024", 7),
        ("tháng tư năm 2024", 4),
        ("Tháng năm năm 2024", 5),
        ("tháng mười một năm 2024", 11),
        ("7/2024", 7),
        ("07.2024", 7),
        ("Tháng 2024-07-01", 7),
        ("Kỳ báo cáo: 2024-07-31T00:00:00", 7),
        ("Tính đến 31/7/2024", 7),
        ("(Tính đến hết ngày 31 tháng 7 năm 2024)", 7),
        ("Từ 01/7/2024 đến 31/7/2024", 7),
        ("Từ ngày 01/7 đến ngày 31/7/2024", 7),
        ("Từ ngày 01 đến 31 tháng 7 năm 2024", 7),
        ("Tháng 7 và 7 tháng đầu năm 2024", 7),
        ("Tháng 7/2024 (lũy kế từ tháng 1 đến tháng 7 năm 2024)", 7),
        ("Tháng 7 năm 2024 (lũy kế đến 31/7/2024)", 7),
        ("Tháng 7 năm 2024 (số liệu tính đến 05/8/2024)", 7),
        ("Tháng 7 năm 2024, so với tháng 7 năm 2023", 7),
        ("Tháng 7 năm 2024, so với cùng kỳ 7 tháng đầu năm 2023", 7),
    ],
)
def test_a_month_is_recognised_however_it_is_written(text: str, month: int) -> None:
    assert find_months([text]) == {date(2024, month, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Trong tháng, năm 2024",
        "2024-07-01",
        "Tháng 2024-01-07",
        "Tam Kỳ, ngày 03/8/2024",
        "Tam Kỳ, ngày 3 tháng 8 năm 2024",
        "Tam Kỳ, ngày ... tháng 8 năm 2024",
        "Số: 07/2024",
        "Quyết định số 7/2024/QĐ-UBND",
        "Tính đến 15/7/2024",
        "Từ 01/7/2024 đến 15/7/2024",
        "Tháng 0 năm 2024",
    ],
)
def test_what_only_looks_like_a_month_is_none(text: str) -> None:
    assert find_months([text]) == set()


@pytest.mark.parametrize(
    ("text", "last_month"),
    [
        ("7 tháng đầu năm 2024", 7),
        ("bảy tháng đầu năm 2024", 7),
        ("9 tháng năm 2024", 9),
        ("7T/2024", 7),
        ("6T đầu năm 2024", 6),
        ("6 tháng cuối năm 2024", None),
        ("Từ tháng 1 đến tháng 7 năm 2024", 7),
        ("Lũy kế đến hết tháng 7/2024", 7),
        ("Từ 01/01/2024 đến 31/7/2024", 7),
        ("Từ ngày 01 tháng 01 đến ngày 31 tháng 7 năm 2024", 7),
        ("Quý III/2024", None),
        ("quí 3 năm 2024", None),
    ],
)
def test_a_period_of_several_months_is_a_span_and_no_month(
    text: str, last_month: int | None
) -> None:
    assert find_months([text]) == set()
    assert find_spans([text])[0].last_month == last_month


def test_a_month_is_no_span() -> None:
    assert find_spans(["Tháng 7 năm 2024", "T7/2024", "Từ 01/7/2024 đến 31/7/2024"]) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Kế hoạch năm 2024", {2024}),
        ("KẾ HOẠCH 2024", {2024}),
        ("Năm 2024 (so với cùng kỳ năm 2023)", {2024}),
        ("Tam Kỳ, ngày 15 tháng 12 năm 2023", set()),
        ("Số 12/2024", set()),
        ("Chương trình khuyến công giai đoạn năm 2021 - 2025, năm 2024", {2024}),
        ("(Theo Nghị quyết số 12/NQ-HĐND năm 2023)", set()),
        ("Năm 2024 và năm 2025", {2024, 2025}),
    ],
)
def test_the_years_of_a_plan_are_read(text: str, years: set[int]) -> None:
    assert find_years([text]) == {date(year, 1, 1) for year in years}


def test_the_last_revision_stated_counts() -> None:
    assert find_revision(["Lần điều chỉnh: 1", "(điều chỉnh lần 2)"]) == 2
    assert find_revision(["Năm 2024"]) == 0
