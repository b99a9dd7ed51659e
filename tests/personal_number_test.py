"""The Python twin of the macro without_personal_number masks what the macro masks, and no more."""

import jinja2
import pytest

from orchestration import duck
from orchestration.personal_number import without_personal_number
from tests.warehouse import RAW

MACRO = RAW.parent / "dbt_project" / "macros" / "without_personal_number.sql"
MASKED = {
    "Gốm 0900000001/0900000002": "Gốm …/…",
    "Gốm (ĐT: 0900.000.001)": "Gốm (ĐT: …)",
    "0900 00 00 01": "…",
    "ĐT (0235) 3852 123.": "ĐT ….",
    "ĐT.+84 900 000 001": "ĐT.…",
    "513_KC_0900_000_001.xlsx": "513_KC_….xlsx",
    "049 085 001 234": "…",
    "CCCD: 049.085.001.234": "CCCD: …",
    "Gốm, MST: 8999000109": "Gốm, MST: …",
}
KEPT = [
    "từ 05.12.2024 đến 08-12-2024",
    "1.200.000.000 đồng, 0,0900000001 tỷ",
    "KC24-513-02",
    "submissions/2024/07/513_KC_2024_07.xlsx",
    "2024-08-03T010000",
    "",
]


@pytest.mark.parametrize(("text", "masked"), [*MASKED.items(), *((t, t) for t in KEPT)])
def test_it_masks_as_the_macro_does(text: str, masked: str) -> None:
    template = jinja2.Environment().from_string(
        MACRO.read_text(encoding="utf-8") + "{{ without_personal_number('$1') }}"
    )
    with duck.connect() as connection:
        found = connection.execute(f"select {template.render()}", [text]).fetchone()
    assert (without_personal_number(text), found) == (masked, (masked,))
