import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.text import fold, name_key, nfc
from tests.intake.reading import VOCABULARY

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


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bắc Trà My", "Bắc Trà Mĩ"), ("Tam Kỳ", "Tam Kì"), ("kỹ thuật", "kĩ thuật"), ("Quý", "Quí"), ("tỷ", "tỉ")],
)  # fmt: skip
def test_a_lone_y_is_i_in_the_key_of_a_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Tây Giang", "Tai Giang"), ("Thúy", "Thúi")])
def test_a_y_beside_another_vowel_is_another_sound(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_no_two_headers_of_a_form_and_no_two_names_become_one_by_the_key_of_names() -> None:
    for form in VOCABULARY.forms:
        fields = {}
        for field in form.fields:
            for header in (field.header, *field.aliases):
                assert fields.setdefault(name_key(header), field.name) == field.name


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_folding_and_composing_twice_change_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert nfc(nfc(text)) == nfc(text)
