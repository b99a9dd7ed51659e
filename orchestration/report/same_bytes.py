"""Office files that are equal whenever they say the same: no hour of writing in them."""

import io
import zipfile

# The first day that a zip file can tell; xlsxwriter uses it too.
EPOCH = (1980, 1, 1, 0, 0, 0)


def with_fixed_times(package: bytes) -> bytes:
    """The same zip file with every part dated alike."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            fixed = zipfile.ZipInfo(part.filename, EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            new.writestr(fixed, old.read(part))
    return stream.getvalue()
