"""The report as an outline: which sections there are, in which order, with which sentences, tables and charts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from orchestration.report import charts, prose, prose_groups, prose_reports, tables
from orchestration.report.figures import Report
from orchestration.report.outline import Outline, Paragraph, Picture, Section, Table
from orchestration.report.wording import Wording
from orchestration.report.words import span

Block = Paragraph | Table | Picture
LETTERS = "abcdđeghiklmnopqrstuvxy"


def compose(report: Report, wording: Wording) -> Outline:
    """Everything that the document and the page say, in order."""
    heading = wording.heading
    subject = f"Kết quả thực hiện {heading.programme} {span(report.month)} {heading.area}"
    return Outline(
        subject=subject,
        sections=_numbered(
            Section(1, "I. KẾT QUẢ THỰC HIỆN"),
            Section(2, "1. Kết quả chung", _overall(report, wording)),
            Section(2, "2. Kết quả theo nội dung"),
            *_groups(report, wording),
            Section(2, "3. Kết quả theo đơn vị", _units(report)),
            Section(1, "II. TÌNH HÌNH GỬI BÁO CÁO VÀ CHẤT LƯỢNG SỐ LIỆU"),
            Section(
                2,
                "1. Việc gửi báo cáo",
                _blocks(prose_reports.punctuality(report), tables.late_reports(report)),
            ),
            Section(
                2,
                "2. Số liệu chưa được tính vào kết quả",
                _blocks(prose_reports.not_counted(report), tables.not_counted(report)),
            ),
            *_restated(report),
            *_remaining(report),
        ),
        closing=(
            f"Trên đây là báo cáo kết quả thực hiện {heading.programme} {span(report.month)},"
            f" {heading.body_name} kính báo cáo./."
        ),
    )


def _overall(report: Report, wording: Wording) -> tuple[Block, ...]:
    return _blocks(
        prose.overall(report, wording.heading),
        *(tables.groups(report), charts.groups(report), tables.last_year(report)),
        *((tables.months(report), charts.months(report)) if len(report.months) > 1 else ()),
    )


def _groups(report: Report, wording: Wording) -> Iterable[Section]:
    for letter, group in zip(LETTERS, prose_groups.by_money(report), strict=False):
        result, items = prose_groups.group_results(report, group, wording)
        said = [prose_groups.group_money(report, group)]
        if result:
            said[0] += f" {result}"
        yield Section(3, f"{letter}) {group.name}", (*_blocks(said), *_items(items)))


def _units(report: Report) -> tuple[Block, ...]:
    return _blocks(prose.units(report), tables.units(report), *charts.units(report))


def _restated(report: Report) -> list[Section]:
    said = prose_reports.restatements(report)
    if not said:
        return []
    return [Section(2, "3. Số liệu điều chỉnh", _blocks(said, tables.restated(report)))]


def _remaining(report: Report) -> list[Section]:
    said = prose.remaining(report)
    if not said:
        return []
    items = _items(prose.remaining_by_group(report))
    return [Section(1, "III. KẾ HOẠCH CÒN LẠI", (*_blocks(said), *items))]


def _items(texts: Sequence[str]) -> list[Paragraph]:
    ends = [";"] * (len(texts) - 1) + ["."]
    return [Paragraph(f"- {text}{end}", True) for text, end in zip(texts, ends, strict=False)]


def _numbered(*sections: Section) -> tuple[Section, ...]:
    """The same sections, the titles of tables and charts numbered through."""
    tables_so_far, charts_so_far = count(1), count(1)

    def with_number(block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, title=f"Bảng {next(tables_so_far)}. {block.title}")
        if isinstance(block, Picture):
            return replace(block, title=f"Biểu đồ {next(charts_so_far)}. {block.title}")
        return block

    return tuple(replace(s, blocks=tuple(with_number(b) for b in s.blocks)) for s in sections)


def _blocks(paragraphs: Iterable[str], *others: Table | Picture | None) -> tuple[Block, ...]:
    return (
        *(Paragraph(text) for text in paragraphs),
        *(block for block in others if block is not None),
    )
