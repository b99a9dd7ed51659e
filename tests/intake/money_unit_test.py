import pytest

from orchestration.intake.money_unit import find_money_units, states_only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đơn vị tính: triệu đồng", "trieu"),
        ("ĐVT: Triệu đồng", "trieu"),
        ("Đơn vị: triệu đồng", "trieu"),
        ("(Đơn vị tính: nghìn đồng)", "nghin"),
        ("Đơn vị tính: 1.000 đồng", "nghin"),
        ("Đơn vị tính: 1.000.000 đồng", "trieu"),
        ("ĐVT: đồng", "dong"),
        ("ĐVT: đ", "dong"),
        ("Đơn vị tính: đồng Việt Nam", "dong"),
        ("Đơn vị tính: tỷ đồng", "ty"),
        ("Đơn vị tính: ti dong", "ty"),
        ("ĐVT: 1.000đ", "nghin"),
        ("ĐVT: 1.000 VNĐ", "nghin"),
        ("ĐVT: nghìn đ", "nghin"),
        ("ĐVT: ngàn đồng", "nghin"),
        ("Đơn vị tính: x 1000 đồng", "nghin"),
        ("ĐVT: tr.đ", "trieu"),
        ("Đvt: trđ", "trieu"),
        ("(Đơn vị: Triệu đồng)", "trieu"),
        ("Đơn vị tính bằng triệu đồng", "trieu"),
        ("Đơn vị tính: VNĐ", "dong"),
        ("(VNĐ)", "dong"),
        ("Đơn vị tính: Tỷ", "ty"),
        ("Kế hoạch năm (triệu đồng)", "trieu"),
        ("Kế hoạch (tr.đ)", "trieu"),
        ("Kinh phí (đồng)", "dong"),
        ("Đơn vị tính: triệu đồng; lao động: người", "trieu"),
        ("Đơn vị báo cáo: UBND huyện Đông Giang\nĐơn vị tính: đồng", "dong"),
    ],
)
def test_a_money_unit_is_read(text: str, unit: str) -> None:
    assert find_money_units(text) == {unit}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo khuyến công (Đông Giang)",
        "Đơn vị: Đông Giang",
        "Đơn vị báo cáo: UBND huyện Đông Giang",
        "Thực hiện (tỷ lệ %)",
        "Số sản phẩm (nghìn sản phẩm)",
        "Lao động (động viên)",
        "Đơn vị: huyện Quế Sơn, đã chi 5 tỷ đồng",
        "Tổng cộng 15 triệu đồng",
    ],
)
def test_what_only_sounds_like_a_money_unit_is_none(text: str) -> None:
    assert find_money_units(text) == set()


def test_two_units_in_one_statement_are_both_seen() -> None:
    assert find_money_units("Đơn vị tính: triệu đồng / nghìn đồng") == {"trieu", "nghin"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("ĐVT: 1.000đ", {"nghin"}),
        ("Triệu đồng", {"trieu"}),
        ("VNĐ", {"dong"}),
        ("Kinh phí khác (nghìn đồng)", set()),
        ("Đông", set()),
        ("Tỷ", set()),
    ],
)
def test_a_cell_beside_a_table_counts_if_it_is_a_statement_and_nothing_else(
    text: str, units: set[str]
) -> None:
    assert states_only(text) == units
