"""Whether a submission's title block agrees with the folders and the name of its file (path_claims)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from orchestration.intake.form import Form
from orchestration.intake.path_claims import Claims
from orchestration.intake.periods import last_day
from orchestration.intake.submission import Problem, Submission
from orchestration.intake.units import Unit

EXPECTED = "thư mục, tên tệp và phần tiêu đề nêu cùng một đơn vị, một kỳ và một biểu"


def check_path(
    submission: Submission,
    claims: Iterable[Claims],
    forms_in_file: list[Form],
    units: tuple[Unit, ...],
) -> Submission:
    """The submission with a problem (KC-019) for each thing that its path says otherwise. Silence is no contradiction."""
    problems = []
    for claim in claims:
        for thing, claimed, stated in _contradictions(submission, claim, forms_in_file, units):
            message = f"{claim.where} ghi {thing} {claimed}, nhưng nội dung tệp ghi {stated}."
            problems.append(Problem("KC-019", message, EXPECTED, field=FIELDS[thing]))
    return replace(submission, problems=(*submission.problems, *problems))


FIELDS = {"đơn vị": "unit", "kỳ": "period", "biểu": "form"}


def _contradictions(
    submission: Submission, claim: Claims, forms_in_file: list[Form], units: tuple[Unit, ...]
) -> Iterable[tuple[str, str, str]]:
    unit, period = submission.unit_code, submission.period
    is_yearly = any(f.frequency == "yearly" for f in forms_in_file if f.form == submission.form)
    days = (period, last_day(period, is_year=is_yearly)) if period else None
    claimed = _units_claimed(claim, units, days)
    # A commune's report may lie in the folder of its former district.
    agreeing = {unit}.union(*(u.within for u in units if u.code == unit))
    if unit and claimed and not claimed & agreeing:
        yield "đơn vị", " hoặc ".join(sorted(claimed)), unit
    # A plan may be mailed in any month: only a year without a month speaks of it.
    periods = {p for p in claim.periods if not (is_yearly and p[1])}
    if period and periods and not any(_agrees(p, period) for p in periods):
        said = " hoặc ".join(sorted(_words(*p) for p in periods))
        yield "kỳ", said, _words(period.year, None if is_yearly else period.month)
    codes = {f.form for f in forms_in_file}
    if claim.forms and not claim.forms & codes:
        yield "biểu", " hoặc ".join(sorted(claim.forms)), ", ".join(sorted(codes))
    if claim.is_plan and all(f.frequency != "yearly" for f in forms_in_file):
        yield "biểu", "kế hoạch năm", ", ".join(sorted(codes))


def _units_claimed(
    claim: Claims, units: tuple[Unit, ...], days: tuple[date, date] | None
) -> set[str]:
    """The units claimed that exist in the period, else those that have been: a name may be of several times."""
    claimed = [u for u in units if u.code in claim.units]
    if days is None:
        return {u.code for u in claimed}
    begun = [u for u in claimed if not u.begins_after(days[1])]
    return {u.code for u in begun if not u.ends_before(days[0])} or {u.code for u in begun}


def _agrees(claimed: tuple[int | None, int | None], period: date) -> bool:
    year, month = claimed
    return (year or period.year) == period.year and (month or period.month) == period.month


def _words(year: int | None, month: int | None) -> str:
    if month is None:
        return f"năm {year}"
    return f"tháng {month}/{year}" if year else f"tháng {month}"
