"""Zip containers whose bytes depend on their content only."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)


def normalised(container: bytes) -> bytes:
    """The same members in the same order, one date for all, stored and not deflated.

    Stored, because deflated bytes differ between zlib and zlib-ng, that is, between machines.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(container)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = 0
            new.writestr(member, old.read(name), zipfile.ZIP_STORED)
    return out.getvalue()
