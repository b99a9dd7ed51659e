"""Opening zip containers (xlsx, xlsm, xlsb, ods) without trusting what they say of themselves."""

import io
import zipfile
import zlib

from orchestration.intake.unreadable import Unreadable

# A workbook at the size limit of the landing gate unpacks to far less than this; a bomb to far more.
LARGEST_UNPACKED_BYTES = 1 << 30
# Sheets of an honest workbook shrink some twenty times; what shrinks this much and is large was made to do harm.
LARGEST_SHRINKING = 200
UNSUSPICIOUS_BYTES = 1 << 26
CHUNK_BYTES = 1 << 16
END_OF_ARCHIVE = b"PK\x05\x06"
ENTITY = b"<!ENTITY"
# Where an ods says that its other parts are encrypted; the container itself shows nothing of it.
MANIFEST = "META-INF/manifest.xml"
ENCRYPTED = b":encryption-data"
XML_SUFFIXES = (".xml", ".rels", ".vml")

DAMAGED = "Tệp bị hỏng hoặc không phải là bảng tính Excel/ODS."
TRUNCATED = "Tệp bị hỏng: thiếu phần cuối, có thể do gửi hoặc tải về chưa trọn vẹn; hãy gửi lại."
TOO_LARGE = "Tệp nén bung ra quá lớn; hãy gửi lại bảng tính chỉ gồm biểu báo cáo."
LOCKED = "Tệp được đặt mật khẩu; hãy gửi lại tệp không có mật khẩu."
ENTITIES = "Tệp có khai báo thực thể XML, điều mà bảng tính bình thường không có; hãy tạo lại tệp bằng Excel."


def open_archive(content: bytes) -> zipfile.ZipFile:
    """The container, every part of it unpacked once to see that it is whole and of honest size.

    Raises Unreadable. The reader behind us unpacks without a limit, so the look comes first.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > min(
            LARGEST_UNPACKED_BYTES, max(UNSUSPICIOUS_BYTES, LARGEST_SHRINKING * len(content))
        ):
            raise Unreadable(TOO_LARGE)
        if any(part.flag_bits & 1 for part in archive.infolist()):
            raise Unreadable(LOCKED)
        for part in archive.infolist():
            _unpack(archive, part)
        if MANIFEST in archive.namelist() and ENCRYPTED in archive.read(MANIFEST):
            raise Unreadable(LOCKED)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise Unreadable(DAMAGED if END_OF_ARCHIVE in content else TRUNCATED) from error
    return archive


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end: zipfile stops at the stated size and then compares the checksum."""
    is_xml = part.filename.endswith(XML_SUFFIXES)
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK_BYTES):
            # Entities are declared in the open; the readers behind us don't all refuse them.
            if is_xml and ENTITY in tail + chunk:
                raise Unreadable(ENTITIES)
            tail = chunk[-len(ENTITY) :]
