"""The sentences: each says what is known, and only that."""

from datetime import date

from orchestration.report import prose, prose_groups, prose_reports
from orchestration.report.figures import Quarantined, Reached, ReportStatus, Restated
from orchestration.report.wording import Wording
from orchestration.report.words import listed, span, unit_in_sentence
from tests.report.files import wording
from tests.report.made import MARCH, MILLION, progress, report, unit

HEADING = wording().heading


def overall(**others: object) -> str:
    return " ".join(prose.overall(report(**others), HEADING))


def test_the_total_against_the_plan() -> None:
    said = overall()
    assert "Trong 3 tháng đầu năm 2024" in said
    assert "40 triệu đồng, đạt 40,00% so với kế hoạch năm 2024 (100 triệu đồng)" in said
    assert "đủ 6/6 báo cáo" in said


def test_without_a_plan_nothing_is_said_of_it() -> None:
    assert "kế hoạch năm" not in overall(total=progress("TOTAL", None, 40))
    assert prose.remaining(report(total=progress("TOTAL", None, 40))) == []


def test_last_year_is_said_only_where_it_is_known() -> None:
    assert "cùng kỳ" not in overall()
    known = {"total": progress("TOTAL", 100, 40, last_year=32), "last_year_reports": (6, 6)}
    assert "tăng 25,00% so với cùng kỳ năm 2023 (32 triệu đồng)." in overall(**known)
    known = {"total": progress("TOTAL", 100, 40, last_year=50), "last_year_reports": (5, 6)}
    assert "giảm 20,00% so với cùng kỳ năm 2023 (50 triệu đồng, tổng hợp từ 5/6" in overall(**known)
    known = {"total": progress("TOTAL", 100, 40, last_year=40), "last_year_reports": (6, 6)}
    assert "bằng cùng kỳ năm 2023" in overall(**known)


def test_a_sum_that_lacks_reports_says_so() -> None:
    assert "6/8 báo cáo tháng" in overall(reports_expected_to_date=8)
    assert "còn 02 báo cáo chưa có số liệu" in overall(reports_expected_to_date=8)


def test_what_remains_and_how_fast_it_has_to_go() -> None:
    said = " ".join(prose.remaining(report()))
    assert "còn lại 60 triệu đồng, bằng 60,00% kế hoạch" in said
    assert "09 tháng còn lại phải thực hiện bình quân 6,67 triệu đồng" in said
    assert "bình quân từ đầu năm là 13,33 triệu đồng" in said
    assert prose.remaining_by_group(report()) == [
        "Nội dung I: còn 40 triệu đồng",
        "Nội dung II: còn 20 triệu đồng",
    ]


def test_more_than_the_plan() -> None:
    (said,) = prose.remaining(report(total=progress("TOTAL", 100, 120)))
    assert said.endswith("đã thực hiện hết, vượt 20 triệu đồng.")


def test_units_that_lead_and_lag() -> None:
    units = tuple(unit(c, p) for c, p in zip("ABCDEFG", "9876543", strict=True))
    (said,) = prose.units(report(units=units, total=progress("TOTAL", 100, 6)))
    assert "Có 04/07 đơn vị có kế hoạch đạt tỷ lệ bằng hoặc cao hơn mức chung (6,00%)" in said
    assert "cao nhất: huyện A (9,00%), huyện B (8,00%), huyện C (7,00%)" in said
    assert "thấp nhất: huyện G (3,00%), huyện F (4,00%), huyện E (5,00%)" in said


def test_units_without_money_and_without_reports_are_told_apart() -> None:
    (said,) = prose.units(report(units=(unit("A", "0", 0), unit("B", None, None))))
    assert "Có 01 đơn vị chưa thực hiện kinh phí: huyện A." in said
    assert "Có 01 đơn vị chưa có báo cáo nào trong năm được tính: huyện B." in said


def test_groups_come_in_the_order_of_their_money() -> None:
    groups = (progress("I", 9, 1), progress("II", 9, None), progress("III", 9, 5))
    assert [g.code for g in prose_groups.by_money(report(groups=groups))] == ["III", "I", "II"]


def test_the_money_of_a_group() -> None:
    known = report()
    assert prose_groups.group_money(known, known.groups[0]) == (
        "Thực hiện 40 triệu đồng, đạt 50,00% so với kế hoạch (80 triệu đồng), chiếm 100,00% tổng kinh phí"
        " đã thực hiện; riêng tháng 3/2024 thực hiện 40 triệu đồng."
    )
    assert prose_groups.group_money(known, known.groups[1]).startswith("Chưa phát sinh kinh phí")
    unknown = prose_groups.group_money(known, progress("II", None, None))
    assert unknown == "Chưa có số liệu thực hiện."


def reached(content: str | None, **others: object) -> Reached:
    stated = {
        "executed": 10 * MILLION,
        **{"projects": 2, "units": 1, "establishments": 3, "supports": 4},
        **{"counterpart": None, "counterpart_stated": 0, "jobs": None, "jobs_stated": 0},
        **{"products": None, "products_stated": 0},
        **others,
    }
    return Reached(report_group="I", content_code=content, content_name="Tập huấn", **stated)  # type: ignore[arg-type]  # of the right types


def results(*lines: Reached, **clauses: tuple[str, ...]) -> tuple[str, list[str]]:
    known = report(reached=lines)
    words = Wording(heading=HEADING, groups={"I": clauses.get("I", ())}, contents={})
    return prose_groups.group_results(known, known.groups[0], words)


def test_a_clause_is_said_only_if_every_figure_in_it_is_known() -> None:
    clauses = ("hỗ trợ {establishments} cơ sở", "đóng góp {counterpart}", "có {products} sản phẩm")
    said, _ = results(reached(None, products=0, products_stated=4), I=clauses)
    assert said == "Hỗ trợ 03 cơ sở."


def test_a_sum_over_some_supports_says_of_how_many() -> None:
    said, _ = results(reached(None, jobs=5, jobs_stated=3), I=("thêm {jobs} lao động",))
    assert said == "Thêm 5 (theo 3/4 lượt hỗ trợ có số liệu) lao động."


def test_contents_without_words_of_their_own() -> None:
    said, items = results(
        reached(None, executed=15 * MILLION), reached("1", executed=5 * MILLION), reached("2")
    )
    assert said == "Kinh phí chi cho 02 đề án, nhiệm vụ của 01 đơn vị."
    assert items == [
        "Tập huấn: 10 triệu đồng cho 02 đề án, nhiệm vụ của 01 đơn vị",
        "Tập huấn: 5 triệu đồng cho 02 đề án, nhiệm vụ của 01 đơn vị",
    ]


def status(state: str, month: date = MARCH, form: str = "KC-01") -> ReportStatus:
    return ReportStatus(month, "Huyện Phú Ninh", form, date(2024, 4, 5), None, state)


def test_who_was_late_and_which_months_are_missing() -> None:
    (said,) = prose_reports.punctuality(
        report(
            statuses=(status("on_time"), status("late"), status("missing", form="KC-02")),
            gaps=(status("refused", date(2024, 2, 1)), status("missing")),
        )
    )
    assert "Hạn gửi báo cáo tháng 3/2024 là ngày 05/04/2024." in said
    assert "Biểu KC-01: 01/02 đơn vị gửi đúng hạn; 01/02 đơn vị gửi chậm." in said
    assert "Biểu KC-02: 01/01 đơn vị chưa gửi." in said
    assert "còn 01 báo cáo kinh phí (biểu KC-01)" in said
    assert "huyện Phú Ninh (tháng 2/2024, bị từ chối, chưa gửi lại)." in said


def quarantined(form: str, amount: int | None, rows: int, unread: int) -> Quarantined:
    return Quarantined(
        *("Huyện A", MARCH, form, "refused", "KC-005", rows, amount, unread, "a.xlsx", "KC-01")
    )


def test_what_is_not_counted_by_form_and_what_has_no_amount() -> None:
    lines = (
        quarantined("KC-01", 5 * MILLION, 2, 1),
        quarantined("KC-02", 3 * MILLION, 1, 0),
        quarantined("KC-03", None, 1, 1),
    )
    (said,) = prose_reports.not_counted(report(quarantined=lines))
    assert "Có 04 dòng số liệu của 01 đơn vị" in said
    assert "biểu KC-01 là 5 triệu đồng" in said and "biểu KC-02 là 3 triệu đồng" in said
    assert "KC-03" not in said
    assert "02 dòng không có số tiền đọc được" in said
    assert prose_reports.not_counted(report())[0].startswith("Không có dòng số liệu nào")


def restated(form: str, before: int | None, after: int | None) -> Restated:
    difference = (after or 0) - (before or 0)
    return Restated(
        *(date(2024, 2, 1), "Huyện A", form, "Tập huấn", None, before, after),
        *(difference, date(2024, 3, 9), "a.xlsx"),
    )


def test_what_was_restated_since_the_last_report() -> None:
    lines = (restated("KC-01", None, 5 * MILLION), restated("KC-01", 9 * MILLION, 2 * MILLION))
    plan = (restated("KC-03", 4 * MILLION, 0), restated("KC-03", 0, 4 * MILLION))
    (said,) = prose_reports.restatements(report(restated=lines + plan))
    assert "(ngày 05/03/2024), có 04 số liệu" in said
    assert "kinh phí thực hiện các tháng trước giảm 2 triệu đồng" in said
    assert "kế hoạch năm không đổi" in said
    assert "không có số liệu nào" in prose_reports.restatements(report())[0]


def test_without_a_report_before_nothing_is_said_of_restatements() -> None:
    assert prose_reports.restatements(report(told_until=None)) == []


def test_words() -> None:
    assert [span(date(2024, m, 1)) for m in (1, 7, 12)] == [
        *("tháng 1 năm 2024", "7 tháng đầu năm 2024", "năm 2024"),
    ]
    assert unit_in_sentence("Thị xã Điện Bàn") == "thị xã Điện Bàn"
    assert unit_in_sentence("Trung tâm Khuyến công") == "Trung tâm Khuyến công"
    assert [listed(list(parts)) for parts in ("", "a", "ab", "abc")] == [
        *("", "a", "a và b", "a, b và c"),
    ]
