import pytest

from orchestration.intake.untold.number_format import shows_another_number


@pytest.mark.parametrize(
    "code",
    [
        "#,##0,",
        "0.0,,",
        "#,##0.00,",
        "#,##0,;(#,##0,)",
        '#,##0,"k"',
        '0.0" tỷ"',
        '#,##0" triệu đồng"',
        "#,##0,_)",
    ],
)
def test_a_format_that_divides_or_adds_a_unit_is_known(code: str) -> None:
    assert shows_another_number(code)


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "0",
        "#,##0",
        "#,##0.00",
        '#,##0" đ"',
        '#,##0" đồng"',
        r"_-* #,##0\ _₫_-;\-* #,##0\ _₫_-;_-* \-\ _₫_-;_-@_-",
        "[$-42A]dd/mm/yyyy",
        '"a,"0',
        "0.0%",
        "#.##0",
    ],
)
def test_other_formats_show_what_is_there(code: str) -> None:
    assert not shows_another_number(code)
