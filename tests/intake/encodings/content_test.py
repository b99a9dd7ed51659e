"""Bytes of a text file: the encoding that is clearly the one, or a refusal; never another text."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from orchestration.intake.encodings.content import decode
from orchestration.intake.text import nfc
from orchestration.intake.unreadable import Unreadable
from tests.intake.encodings.written import in_tcvn3, in_vni, in_windows_1258

TEXT = (
    "UBND huyện Thăng Bình\r\nTháng 7 năm 2024\r\nĐơn vị tính: triệu đồng\r\n"
    "STT;Mã nội dung;Nội dung, tên đề án;Thực hiện trong tháng\r\n1;3.2;Hỗ trợ máy dệt;110,5\r\n"
)
WRITTEN = {
    "utf-8-sig": TEXT.encode(),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "windows-1258": in_windows_1258(TEXT),
    "TCVN3": in_tcvn3(TEXT).encode("latin-1"),
    "VNI": in_vni(TEXT).encode("latin-1"),
}
MARKED = {
    "utf-8": TEXT.encode("utf-8-sig"),
    "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-16-le": b"\xff\xfe" + TEXT.encode("utf-16-le"),
}


@pytest.mark.parametrize("encoding", WRITTEN)
def test_every_encoding_is_told_by_its_words(encoding: str) -> None:
    text, found = decode(WRITTEN[encoding])
    assert (nfc(text), found) == (nfc(TEXT), encoding)


@pytest.mark.parametrize("encoding", MARKED)
def test_a_byte_order_mark_decides(encoding: str) -> None:
    assert decode(MARKED[encoding])[0] == TEXT


def test_quotation_marks_and_dashes_of_windows_are_kept() -> None:
    text = "Đề án “Máy dệt” – huyện Thăng Bình"
    assert decode(in_tcvn3(text).encode("cp1252"))[0] == text


SENTENCES = [
    "hỗ",
    "trợ",
    "máy",
    "móc",
    "thiết",
    "bị",
    "tiên",
    "tiến",
    "vào",
    "sản",
    "xuất",
    "công",
    "nghiệp",
    "nông",
    "thôn",
    "tham",
    "gia",
    "hội",
    "chợ",
    "triển",
    "lãm",
    "thương",
    "mại",
    "huyện",
    "Quế",
    "Sơn",
    "xã",
    "Bình",
    "Triều",
    "cơ",
    "sở",
    "mộc",
    "dân",
    "dụng",
    "bánh",
    "tráng",
    "nước",
    "mắm",
    "đào",
    "tạo",
    "nghề",
    "tư",
    "vấn",
    "khởi",
    "sự",
    "doanh",
    "nghiệp",
]


@settings(deadline=None, max_examples=150)
@given(
    words=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12),
    how=st.sampled_from([0, 1, 2]),
)
def test_any_vietnamese_text_is_read_as_it_was_meant_or_refused(words: list[str], how: int) -> None:
    text = "1;" + " ".join(words)
    assume(not text.isascii())
    written = [
        in_windows_1258(text),
        in_tcvn3(text).encode("latin-1"),
        in_vni(text).encode("latin-1"),
    ][how]
    # Every word is one when read as meant; with another reading that is as good, the file is refused.
    try:
        read = nfc(decode(written)[0])
    except Unreadable:
        assume(False)
    assert read == text


@pytest.mark.parametrize(
    ("content", "rule_id"),
    [
        ("Café;à côté;déjà vu;Noël;garçon".encode("latin-1"), "KC-016"),
        ("año;señor;niño;corazón".encode("latin-1"), "KC-016"),
        ("héé".encode("latin-1"), "KC-016"),
        # Half in one encoding, half in another.
        (in_tcvn3(TEXT).encode("latin-1") + in_vni(TEXT).encode("latin-1"), "KC-016"),
        (b"a;b\x00;c", "KC-001"),
        (b"\xff\xfea", "KC-001"),
        (b"\xd0\x01\x02\x03", "KC-001"),
        ("a;b".encode("utf-32"), "KC-001"),
    ],
)
def test_what_no_encoding_explains_is_refused(content: bytes, rule_id: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(content)
    assert refused.value.rule_id == rule_id


def test_ascii_needs_no_decision() -> None:
    assert decode(b"a;b;c") == ("a;b;c", "utf-8-sig")
