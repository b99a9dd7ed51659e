"""Bytes of any kind: read, or refused; never an exception."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.grids import HEADER, kc01
from tests.intake.reading import read, read_one, rule_ids
from tests.intake.workbooks import FORMATS, Grid, delimited


@settings(deadline=None, max_examples=60)
@given(
    content=st.binary(max_size=400)
    | st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail)
    | st.binary(max_size=800).map(lambda tail: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + tail),
    path=st.sampled_from(["a.xlsx", "a.xls", "a.xlsb", "a.ods", "a.csv", "a.tsv", "a", "a.jpg"]),
)
def test_junk_is_refused_and_never_raises(content: bytes, path: str) -> None:
    assert rule_ids(read_one(content, path))[0] in ("KC-001", "KC-002", "KC-015", "KC-016")


@settings(deadline=None, max_examples=60)
@given(path=st.sampled_from(sorted(FORMATS)), seed=st.integers(min_value=0, max_value=2**32))
def test_a_damaged_file_is_read_or_refused_and_never_raises(path: str, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(FORMATS[path](kc01()))
    for _ in range(chance.choice([1, 3, 30])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if chance.random() < 0.3:
        content = content[: chance.randrange(len(content))]
    assert read(bytes(content), path)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.lists(
            st.sampled_from([*HEADER, "", "1", "3.2", "Tổng cộng", "Ghi chú:", "I"]), max_size=9
        )
        | st.just([str(text) for text in HEADER]),
        max_size=12,
    )
)
def test_any_arrangement_of_header_words_is_read_or_refused(grid: Grid) -> None:
    assert read(delimited([["x"], *grid]), "a.csv")
