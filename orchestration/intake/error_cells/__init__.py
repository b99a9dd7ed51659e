"""The error cells of a workbook (#REF!, #DIV/0! ...), which python-calamine gives as empty.

An amount in error would pass as a blank one, without a word; so each format is looked through for them, and their
text takes the place of the blank. A formula that no program has computed yet is treated the same way.
What does not belong here: every other value.
"""

from orchestration.intake.archive import open_archive
from orchestration.intake.error_cells import ods, xls, xlsb, xlsx
from orchestration.intake.error_cells.text import Errors
from orchestration.intake.foreign import ZIP_SIGNATURE


def find_error_cells(content: bytes) -> list[Errors]:
    """For each sheet, in workbook order (hidden ones too), 0-based (row, column) -> text of the error.

    Raises Unreadable for a container that is damaged or of absurd size.
    """
    if not content.startswith(ZIP_SIGNATURE):
        return xls.find_errors(content)
    with open_archive(content) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" in names:
            return xlsx.find_errors(archive)
        if "xl/workbook.bin" in names:
            return xlsb.find_errors(archive)
        return ods.find_errors(archive) if "content.xml" in names else []
