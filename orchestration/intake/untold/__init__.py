"""What python-calamine does not tell of a workbook, looked up in the file itself.

Error cells (#REF!, #DIV/0! ...), which it gives as empty: an amount in error would pass as a blank one, without a word.
Formulas that no program has computed. Hidden rows and columns. Number formats that show another number than the cell
holds. What does not belong here: every value that the reader gives.
"""

from orchestration.intake.archive import open_archive
from orchestration.intake.foreign import ZIP_SIGNATURE
from orchestration.intake.untold import ods, xls, xlsb, xlsx
from orchestration.intake.untold.sheet import Untold


def find_untold(content: bytes) -> list[Untold]:
    """One for each sheet, in workbook order (hidden sheets too).

    Raises Unreadable for a container that is damaged or of absurd size.
    """
    if not content.startswith(ZIP_SIGNATURE):
        return xls.find_untold(content)
    with open_archive(content) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" in names:
            return xlsx.find_untold(archive)
        if "xl/workbook.bin" in names:
            return xlsb.find_untold(archive)
        return ods.find_untold(archive) if "content.xml" in names else []
