"""Opening zip containers (xlsx, xlsm, xlsb, ods) without trusting what they say of themselves."""

import io
import zipfile
import zlib

from orchestration.intake.unreadable import Unreadable

# A workbook at the size limit of the landing gate unpacks to far less than this; a bomb to far more.
LARGEST_UNPACKED_BYTES = 1 << 30
CHUNK_BYTES = 1 << 16
DAMAGED = "Tệp bị hỏng hoặc không phải là bảng tính Excel/ODS."


def open_archive(content: bytes) -> zipfile.ZipFile:
    """The container, every part of it unpacked once to see that it is whole and of honest size.

    Raises Unreadable. The reader behind us unpacks without a limit, so the look comes first.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED_BYTES:
            raise Unreadable("Tệp nén bung ra quá lớn; hãy gửi lại bảng tính chỉ gồm biểu báo cáo.")
        if any(part.flag_bits & 1 for part in archive.infolist()):
            raise Unreadable("Tệp được đặt mật khẩu; hãy gửi lại tệp không có mật khẩu.")
        for part in archive.infolist():
            # zipfile stops at the stated size and then compares the checksum.
            with archive.open(part) as stream:
                while stream.read(CHUNK_BYTES):
                    pass
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise Unreadable(DAMAGED) from error
    return archive
