import pytest

from orchestration.intake.path_claims import Claims, read_claims
from tests.intake.reading import VOCABULARY

FORMS = tuple(form.form for form in VOCABULARY.forms)


def claims(path: str) -> tuple[Claims, Claims]:
    folder, name = read_claims(path, VOCABULARY.units, FORMS)
    return folder, name


@pytest.mark.parametrize(
    ("path", "period"),
    [
        ("submissions/2024/07/a.xlsx", (2024, 7)),
        ("2024/thang 7/a.xlsx", (2024, 7)),
        ("2024/T07/a.xlsx", (2024, 7)),
        ("nam 2024/7/a.xlsx", (2024, 7)),
        ("mail/2024-07/a.xlsx", (2024, 7)),
        ("2024/a.xlsx", (2024, None)),
    ],
)
def test_folders_say_a_period(path: str, period: tuple[int, int | None]) -> None:
    assert claims(path)[0].periods == {period}


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("513_ThangBinh_KC T07.2024", (2024, 7)),
        ("KC_T05_2024", (2024, 5)),
        ("BC KC thang 7", (None, 7)),
        ("báo cáo KC tháng 7", (None, 7)),
        ("KC_thang07", (None, 7)),
        ("thang 07 nam 2024", (2024, 7)),
        ("BC KC 07-2024 lan 1", (None, None)),
        ("BC thang 07-2024", (2024, 7)),
        ("ThangBinh_07-2024", (2024, 7)),
        ("bao cao khuyen cong 7.2024", (2024, 7)),
        ("ThangBinh_2024_07", (2024, 7)),
        ("ke hoach 2024", (2024, None)),
        ("KeHoach2024", (2024, None)),
    ],
)
def test_a_name_says_a_period(name: str, period: tuple[int | None, int | None]) -> None:
    assert claims(f"{name}.xlsx")[1].periods == ({period} if any(period) else set())


@pytest.mark.parametrize(
    "name",
    [
        "513_ThangBinh gui 05.8.2024",
        "BC gui ngay 5 thang 8",
        "BC KC (sua lai) lan 1",
        "Nam Tra My - KC 07",
        "KC-01-2024",
        "QueSon_KC_072024",
        "BC so 7-2024",
        "Phu luc 01-2024",
        "Bieu 1.2024",
        "2024-08-05 BC khuyen cong",
        "7 thang dau nam",
        "20240805_BC",
        "Thang Binh",
    ],
)
def test_days_of_mailing_numbers_of_letters_and_versions_say_no_period(name: str) -> None:
    assert claims(f"{name}.xlsx")[1].periods == set()


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("513_BCKC T07", {"513"}),
        ("513_ThangBinh_KC", {"513"}),
        ("KC Thăng Bình", {"513"}),
        ("nongson-KC-01", {"519", "20656"}),
        ("515-BTM-khuyencong", {"515"}),
        ("20335_Ban Thach T08", {"20335"}),
        ("20335-BC-UBND bao cao", set()),
        ("BanThach_KC", set()),
        ("20641_QueSon", {"20641"}),
        ("KC xa Que Son", {"20641"}),
        ("QueSon_KC", {"509"}),
        ("TTKC_Bao cao", {"TTKC"}),
        ("Trung tam khuyen cong T7", {"TTKC"}),
        ("513-BC-UBND bao cao", set()),
        ("515_CV gui", set()),
        ("BC gui TTKC thang 7", set()),
        ("Bieu mau Trung tam Khuyen cong", set()),
        ("Hoi cho Tam Ky", set()),
        ("KC xa Phuoc Son", set()),
        ("999_Bao cao", set()),
    ],
)
def test_a_name_says_a_unit(name: str, units: set[str]) -> None:
    assert claims(f"2024/07/{name}.xlsx")[1].units == units


def test_a_folder_may_be_a_units() -> None:
    assert claims("2024/513_Thang Binh/07/a.xlsx")[0] == Claims(
        "Thư mục", frozenset({"513"}), frozenset({(2024, 7)})
    )


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("514_TienPhuoc_KC-02_T07", {"KC-02"}),
        ("nongson-KC-01-2024-07", {"KC-01"}),
        ("KC01 T7", {"KC-01"}),
        ("508 Duy Xuyen KC 01-2024", set()),
        ("X_KC-01-2024", set()),
        ("KC-07", set()),
    ],
)
def test_a_name_says_a_form(name: str, forms: set[str]) -> None:
    assert claims(f"{name}.csv")[1].forms == forms


@pytest.mark.parametrize(
    ("path", "is_plan"),
    [
        ("2024/ke-hoach/a.xlsx", (True, False)),
        ("a/Kế hoạch KC 2024.xlsx", (False, True)),
        ("a/BC thuc hien ke hoach T7.xlsx", (False, False)),
    ],
)
def test_a_path_says_that_it_is_a_plan(path: str, is_plan: tuple[bool, bool]) -> None:
    folder, name = claims(path)
    assert (folder.is_plan, name.is_plan) == is_plan
