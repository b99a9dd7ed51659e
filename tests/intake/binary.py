"""Containers that no library here writes: a compound file of one stream, and a small xlsb."""

import io
import struct
import zipfile

SECTOR = 512
END_OF_CHAIN, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(name: str, stream: bytes = b"\x00" * 5000) -> bytes:
    """A compound file: sector 0 is the allocation table, 1 the directory, the stream follows."""
    padded = stream + b"\x00" * (-len(stream) % SECTOR)
    count = len(padded) // SECTOR
    chain = [*range(3, 2 + count), END_OF_CHAIN]
    table = [TABLE, END_OF_CHAIN, *chain]
    table += [FREE] * (SECTOR // 4 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    directory = _entry("Root Entry", 5, END_OF_CHAIN, 0, child=1) + _entry(name, 2, 2, len(stream))
    directory += b"\x00" * (SECTOR - len(directory))
    return header + struct.pack(f"<{len(table)}I", *table) + directory + padded


def _entry(name: str, kind: int, first: int, length: int, child: int = FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\x00\x00"
    links = struct.pack("<H2B3I", len(encoded), kind, 1, FREE, FREE, child)
    return encoded.ljust(64, b"\x00") + links + b"\x00" * 36 + struct.pack("<IQ", first, length)


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsb(sheet: bytes, styles: bytes = b"") -> bytes:
    """An xlsb with one sheet of these records, and the records of its styles."""
    wide = [len("rId1").to_bytes(4, "little") + "rId1".encode("utf-16-le")]
    wide.append(len("KC").to_bytes(4, "little") + "KC".encode("utf-16-le"))
    bundle = record(156, struct.pack("<2I", 0, 1) + b"".join(wide))
    workbook = record(131) + record(143) + bundle + record(144) + record(132)
    relation = (
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/>'
    )
    if styles:
        relation += f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.bin"/>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        if styles:
            archive.writestr("xl/styles.bin", styles)
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{_PACKAGE}">{relation}</Relationships>',
        )
        archive.writestr("xl/workbook.bin", workbook)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return stream.getvalue()


def sheet_records(rows: list[list[bytes]]) -> bytes:
    """A sheet of rows of cell records."""
    extent = record(148, struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1))
    body = b""
    for r, cells in enumerate(rows):
        body += record(0, struct.pack("<I", r) + b"\x00" * 21) + b"".join(cells)
    return record(129) + extent + record(145) + body + record(146) + record(130)


def text_cell(column: int, text: str) -> bytes:
    head = struct.pack("<2I", column, 0)
    return record(6, head + len(text).to_bytes(4, "little") + text.encode("utf-16-le"))


def number_cell(column: int, value: float, style: int = 0) -> bytes:
    return record(5, struct.pack("<2Id", column, style, value))


def number_styles(*codes: str) -> bytes:
    """Styles of cells, one for each number format."""
    formats = b"".join(
        record(44, struct.pack("<HI", 164 + n, len(code)) + code.encode("utf-16-le"))
        for n, code in enumerate(codes)
    )
    used = b"".join(record(47, struct.pack("<2H12x", 0, 164 + n)) for n in range(len(codes)))
    parents = (
        record(626, struct.pack("<I", 1))
        + record(47, struct.pack("<2H12x", 0xFFFF, 0))
        + record(627)
    )
    count = struct.pack("<I", len(codes))
    formats = record(615, count) + formats + record(616)
    return record(278) + formats + parents + record(617, count) + used + record(618) + record(279)


def error_cell(column: int, code: int) -> bytes:
    return record(3, struct.pack("<2IB", column, 0, code))


def record(kind: int, body: bytes = b"") -> bytes:
    marks = bytes([kind & 0x7F | 0x80, kind >> 7]) if kind > 127 else bytes([kind])
    length, size = b"", len(body)
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return marks + length + body
