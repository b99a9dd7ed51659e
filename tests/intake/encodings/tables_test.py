"""The tables of TCVN3 and VNI, letter by letter."""

import shutil
import subprocess

import pytest

from orchestration.intake.encodings import tcvn3, vni
from tests.intake.encodings.written import in_tcvn3, in_vni

SMALL = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"


def iconv_knows_tcvn() -> bool:
    if shutil.which("iconv") is None:
        return False
    known = subprocess.run(["iconv", "-l"], capture_output=True, text=True, check=False).stdout
    return "TCVN5712-1" in known


@pytest.mark.skipif(not iconv_knows_tcvn(), reason="this iconv has no TCVN5712-1")
def test_every_byte_of_tcvn3_is_the_letter_that_iconv_reads() -> None:
    codes = bytes(tcvn3.LETTERS)
    read = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=codes, capture_output=True, check=True
    )
    assert "".join(tcvn3.LETTERS.values()) == read.stdout.decode()


def test_tcvn3_has_every_small_letter_and_seven_capitals() -> None:
    assert sorted(tcvn3.LETTERS.values()) == sorted(SMALL + "ĂÂĐÊÔƠƯ")
    assert tcvn3.LETTERS[0xAD] == "ư"


def test_vni_has_every_letter_but_those_of_ascii() -> None:
    assert set(vni.LETTERS.values()) == set(SMALL)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("§¬n vÞ tÝnh: triÖu ®ång", "Đơn vị tính: triệu đồng"),
        ("Thùc hiÖn trong th¸ng", "Thực hiện trong tháng"),
        ("N\u00ad\u00edc", "Nước"),
        ("HUYÖN", "HUYệN"),
    ],
)
def test_tcvn3_is_read(written: str, meant: str) -> None:
    assert tcvn3.decode(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ñôn vò tính: trieäu ñoàng", "Đơn vị tính: triệu đồng"),
        ("Uûy ban nhaân daân huyeän Thaêng Bình", "Ủy ban nhân dân huyện Thăng Bình"),
        ("COÄNG HOØA, ÑAÀU TÖ", "CỘNG HÒA, ĐẦU TƯ"),
    ],
)
def test_vni_is_read(written: str, meant: str) -> None:
    assert vni.decode(written) == meant


def test_a_word_with_a_sign_that_has_no_place_was_not_written_so() -> None:
    assert tcvn3.can_write("th¸ng") and not tcvn3.can_write("m²") and not tcvn3.can_write("thuận")
    assert vni.can_write("thaùng") and not vni.can_write("máy") and not vni.can_write("thuận")


@pytest.mark.parametrize("text", [SMALL, "Ủy ban nhân dân huyện Thăng Bình"])
def test_what_is_written_comes_back(text: str) -> None:
    assert tcvn3.decode(in_tcvn3(text)).lower() == text.lower()
    assert vni.decode(in_vni(text)) == text
