"""Money units in column headers."""

import pytest

from tests.intake.grids import FIRST, HEADER, TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, Value, xlsx

DONG: Grid = [*TITLE[:2], ["Đơn vị tính: đồng"]]


def with_header(text: str) -> bytes:
    header: list[Value] = [*HEADER]
    header[4] = text
    return xlsx(kc01(FIRST, title=DONG, header=header))


@pytest.mark.parametrize("unit", ["(ngh. tỷ)", "(tr vnđồng)", "(USD)", "(k)"])
def test_a_unit_in_a_header_that_is_not_understood_is_refused(unit: str) -> None:
    submission = read_one(with_header(f"Thực hiện trong tháng {unit}"))
    assert rule_ids(submission)[0] == "KC-005"
    assert submission.problems[0].cell == "E4"


@pytest.mark.parametrize("unit", ["tr.đ", "tr. đồng", "trđ", "triệu đồng"])
def test_millions_however_abbreviated_are_never_dong(unit: str) -> None:
    submission = read_one(with_header(f"Thực hiện trong tháng ({unit})"))
    units = {c.field: c.money_unit for c in submission.columns}
    assert "KC-005" in rule_ids(submission) or units["executed_in_month"] == "trieu"


@pytest.mark.parametrize("remark", ["(đợt 1)", "(kể cả tạm ứng)", "(5)"])
def test_a_remark_in_a_header_is_no_unit(remark: str) -> None:
    assert read_one(with_header(f"Thực hiện trong tháng {remark}")).problems == ()
