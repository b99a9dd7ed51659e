"""TCVN3, the encoding of the ABC fonts (.VnTime, .VnArial): TCVN 5712:1993, as those fonts use it.

Capital letters with accents have no place of their own, but for seven: the fonts whose names end in H show the small
letter's byte as a capital. So "HUYỆN" comes back as "HUYệN"; comparison does not see the difference.
"""

# Bytes A1 to FE; a dot stands for a byte that writes no letter.
_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
)
LETTERS = {0xA1 + i: letter for i, letter in enumerate(_FROM_A1) if letter != "."}


def decode(text: str) -> str:
    """Text whose characters are the bytes (as windows-1252 shows them) -> the Vietnamese that was meant."""
    return text.translate(LETTERS)


def can_write(word: str) -> bool:
    """Whether every character of a word has a meaning in this encoding."""
    return all(c.isascii() or ord(c) in LETTERS for c in word)
