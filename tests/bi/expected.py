"""What each chart must show, as SQL on the published file, written apart from the dashboard's own definitions."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.warehouse import query

_LAST = "(select max(as_of_month) from marts.programme_progress)"
_YEAR = f"year({_LAST})"

# Chart title -> the columns of its data that are compared, and the rows that must be there.
CHARTS: dict[str, tuple[tuple[str, ...], str]] = {
    "Tỷ lệ thực hiện kế hoạch năm (%)": (
        ("ty_le",),
        f"select executed_pct from marts.programme_progress where as_of_month = {_LAST} and report_group = 'TOTAL'",
    ),
    "Kinh phí thực hiện (đồng)": (
        ("thuc_hien",),
        f"select sum(executed_vnd) from marts.fct_disbursement where year(month) = {_YEAR}",
    ),
    "Dữ liệu": (
        ("tinh_den_ngay", "cong_bo_luc"),
        "select strftime(as_of, '%d/%m/%Y'), strftime(published_at, '%d/%m/%Y %H:%M') from meta.publication",
    ),
    "Kế hoạch và thực hiện theo nhóm nội dung (triệu đồng)": (
        ("report_group", "ke_hoach_trieu", "thuc_hien_trieu"),
        f"""
        select report_group, (planned_vnd / 1e6)::decimal(18, 2), (executed_vnd / 1e6)::decimal(18, 2)
        from marts.programme_progress where as_of_month = {_LAST} and report_group <> 'TOTAL'
        """,
    ),
    "Bảng tiến độ theo nhóm nội dung": (
        ("report_group", "report_group_name_vi", "ke_hoach", "thuc_hien", "ty_le"),
        f"""
        select report_group, report_group_name_vi, planned_vnd, executed_vnd, executed_pct
        from marts.programme_progress where as_of_month = {_LAST}
        """,
    ),
    "Thực hiện lũy kế qua các tháng (triệu đồng)": (
        ("as_of_month", "thuc_hien_trieu"),
        f"""
        select epoch_ms(as_of_month::timestamp), (executed_vnd / 1e6)::decimal(18, 2)
        from marts.programme_progress where year(as_of_month) = {_YEAR} and report_group = 'TOTAL'
        """,
    ),
    "Tiến độ theo đơn vị": (
        ("unit_name", "ke_hoach", "thuc_hien", "ty_le", "thang_da_bao_cao", "thang_phai_bao_cao"),
        f"""
        select unit_name, planned_vnd, executed_vnd, executed_pct, months_reported, months_expected
        from marts.unit_progress where as_of_month = {_LAST}
        """,
    ),
    "Tình trạng nộp báo cáo": (
        ("Đơn vị", "Tháng", "Biểu", "tinh_trang"),
        f"""
        select
            unit_name, strftime(month, '%Y-%m'), form,
            map {{
                'on_time': 'Đúng hạn', 'late': 'Nộp muộn', 'missing': 'Chưa báo cáo', 'refused': 'Bị từ chối',
                'after_closing': 'Sau khi khóa sổ', 'awaited': 'Chưa đến hạn'
            }}[status]
        from marts.submission_status where year(month) = {_YEAR}
        """,
    ),
    "Dòng và số tiền không được tính, theo lý do": (
        ("rule_ids", "so_dong", "so_tien", "so_dong_khong_ro_tien"),
        f"""
        select rule_ids, count(*), sum(amount_vnd), count(*) filter (where amount_vnd is null)
        from quality.rejected_line where year(period) = {_YEAR} group by reason, rule_ids
        """,
    ),
    "Số cơ sở thụ hưởng theo hình thức": (
        ("support_kind", "so_co_so"),
        f"""
        select support_kind, count(distinct establishment_id)
        from marts.fct_beneficiary where year(month) = {_YEAR} group by support_kind
        """,
    ),
    "Cơ sở thụ hưởng": (
        ("establishment_name", "support_kind", "so_luot", "ho_tro"),
        f"""
        select establishment_name, support_kind, count(*), sum(support_vnd)
        from marts.fct_beneficiary as fct
        inner join marts.dim_establishment using (establishment_id)
        where year(month) = {_YEAR} group by establishment_name, fct.unit_code, support_kind
        """,
    ),
    "Đề án, hoạt động": (
        ("project_name", "report_group_name_vi", "thuc_hien_trong_ky", "doi_ung"),
        f"""
        select project_name, report_group_name_vi, sum(executed_vnd), sum(counterpart_vnd)
        from marts.fct_disbursement as fct
        inner join marts.dim_content using (content_code)
        where year(month) = {_YEAR} group by project_name, fct.unit_code, report_group_name_vi
        """,
    ),
}

Rows = Counter[tuple[Any, ...]]


def expected(published: Path) -> dict[str, Rows]:
    """The rows of every chart, whatever their order."""
    return {
        title: Counter(tuple(map(_plain, row)) for row in query(published, sql))
        for title, (_, sql) in CHARTS.items()
    }


def shown(title: str, data: list[dict[str, Any]]) -> Rows:
    """The same of a chart's data as Superset gives it."""
    columns, _ = CHARTS[title]
    return Counter(tuple(_plain(row[column]) for column in columns) for row in data)


def _plain(value: Any) -> Any:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return Decimal(str(value)).normalize()
