import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.text import fold, nfc

NAMES = ["Hoà Vang", "Thăng Bình", "Đại Lộc", "Phòng KT&HT huyện Quế Sơn", "LUỸ KẾ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("Luỹ kế", "lũy  kế"),
        ("ĐẠI LỘC", "dai loc"),
        ("Xã, phường", "Xã/phường"),
        ("Thực hiện\ntrong tháng", "Thực hiện trong tháng"),
        ("Mã\u00a0nội dung", "Mã nội dung"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_keep_different_keys() -> None:
    assert fold("Quế Sơn") != fold("Nông Sơn")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_key_does_not_depend_on_the_unicode_form(name: str, form: str) -> None:
    assert fold(unicodedata.normalize(form, name)) == fold(name)


def test_submitted_text_is_composed_and_trimmed_and_else_untouched() -> None:
    assert nfc(unicodedata.normalize("NFD", " \ufeffHòa  Vang\u200b ")) == "Hòa  Vang"


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_folding_and_composing_twice_change_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert nfc(nfc(text)) == nfc(text)
