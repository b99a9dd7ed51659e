import pytest

from tests.intake.grids import TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import xlsx

CONTENT = xlsx(kc01())
PLAN = xlsx(
    [
        TITLE[0],
        ["Kế hoạch năm 2024"],
        TITLE[2],
        ["STT", "Mã nội dung", "Nội dung", "Kế hoạch"],
        [1, "3.2", "Máy", 300],
    ]
)


@pytest.mark.parametrize(
    ("path", "claimed", "stated"),
    [
        ("2024/06/a.xlsx", "tháng 6/2024", "tháng 7/2024"),
        ("2023/07/a.xlsx", "tháng 7/2023", "tháng 7/2024"),
        ("2024/07/KC thang 6.xlsx", "tháng 6", "tháng 7/2024"),
        ("2024/07/509_QueSon.xlsx", "509", "513"),
        ("2024/07/QueSon T7.xlsx", "509", "513"),
        ("2024/07/KC-02 T7.xlsx", "KC-02", "KC-01"),
        ("2024/ke-hoach/a.xlsx", "kế hoạch năm", "KC-01"),
    ],
)
def test_a_path_that_says_otherwise_is_a_refusal_that_names_both(
    path: str, claimed: str, stated: str
) -> None:
    submission = read_one(CONTENT, path)
    (problem,) = submission.problems
    assert problem.rule_id == "KC-019"
    assert claimed in problem.message_vi
    assert stated in problem.message_vi


@pytest.mark.parametrize(
    "path",
    [
        "a.xlsx",
        "submissions/2024/07/513_ThangBinh_KC T07.2024.xlsx",
        "2024/07/Thang Binh T7 gui 05.8.2024 (sua lai lan 1).xlsx",
        "2024/07/513_Thang Binh bao cao hoi cho QueSon.xlsx",
        "2024/07/KC thang 6, thang 7.xlsx",
    ],
)
def test_silence_and_agreement_are_no_contradiction(path: str) -> None:
    assert read_one(CONTENT, path).problems == ()


COMMUNE = xlsx(kc01(title=[["UBND xã Quế Sơn"], ["Tháng 8 năm 2025"], TITLE[2]]))


@pytest.mark.parametrize(
    "path",
    [
        "2025/08/20641_Que Son.xlsx",
        "2025/08/QueSon T8.xlsx",
        "2025/08/509_Que Son/xa Que Son.xlsx",
    ],
)
def test_a_commune_may_be_named_by_its_code_its_name_or_its_former_district(path: str) -> None:
    assert read_one(COMMUNE, path).problems == ()


@pytest.mark.parametrize(
    ("path", "claimed"),
    [
        ("2025/08/20656_Nong Son.xlsx", "20656"),
        ("2025/08/NongSon T8.xlsx", "519"),
        ("2025/08/513_Thang Binh/a.xlsx", "513"),
    ],
)
def test_a_commune_is_not_another_nor_of_another_district(path: str, claimed: str) -> None:
    (problem,) = read_one(COMMUNE, path).problems
    assert problem.rule_id == "KC-019"
    assert claimed in problem.message_vi


def test_a_name_of_a_later_time_says_nothing_of_an_earlier_report() -> None:
    assert read_one(CONTENT, "2024/07/Hoi thao Tay Ho.xlsx").problems == ()


@pytest.mark.parametrize("path", ["2024/ke-hoach/KH 2024.xlsx", "2023/12/KH nam 2024.xlsx"])
def test_a_plan_may_be_mailed_in_any_month(path: str) -> None:
    assert read_one(PLAN, path).problems == ()


def test_a_plan_of_another_year_contradicts_its_folder() -> None:
    assert rule_ids(read_one(PLAN, "2025/ke-hoach/a.xlsx")) == ["KC-019"]


def test_what_the_title_does_not_say_is_not_taken_from_the_path() -> None:
    submission = read_one(xlsx(kc01(title=[TITLE[2]])), "2024/07/513_ThangBinh.xlsx")
    assert (submission.unit_code, submission.period) == (None, None)
    assert rule_ids(submission) == ["KC-003", "KC-004"]
