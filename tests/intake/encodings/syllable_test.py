import pytest

from orchestration.intake.encodings.syllable import is_syllable


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "giết",
        "gì",
        "gìn",
        "quyền",
        "quốc",
        "khuỷu",
        "hoà",
        "hòa",
        "ĐƠN",
        "Thuận",
        "ỷ",
        "ở",
        "huyện",
        "ngoạm",
        "thuở",
        "yếu",
        "tháng",
        "đồng",
        "triệu",
        "kỹ",
        "kĩ",
        "quý",
        "quí",
        "oanh",
        "uống",
        "ươm",
        "khuếch",
    ],
)
def test_what_is_spelt_as_vietnamese_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["hộộ", "néi", "đăc", "tìch", "ñoàng", "café", "¬n", "Đắk", "m²", "đ", ""]
)
def test_what_can_not_be_vietnamese_is_none(word: str) -> None:
    assert not is_syllable(word)
