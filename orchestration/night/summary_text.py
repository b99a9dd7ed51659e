"""The summary of a load as a short text for a terminal or a mail."""

import io
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from orchestration.night.summary import Summary

WIDTH = 110
MILLION = 1_000_000


def render(summary: Summary) -> str:
    """A dozen lines: what came, what became of it, the gates, where it is, what needs attention."""
    console = Console(file=io.StringIO(), width=WIDTH, highlight=False, force_terminal=False)
    if summary.files_found is not None:
        console.print(f"Files        {summary.files_found} found, {summary.files_new} new")
    if summary.submissions:
        console.print(f"Submissions  {_counts(summary.submissions)}")
        console.print(f"  of them new  {_counts(summary.new_submissions)}")
    if summary.forms:
        console.print(_forms_table(summary))
    if summary.gates_total:
        console.print(f"Gates        {summary.gates_passed} of {summary.gates_total} passed")
    console.print(Text(_outcome(summary)), soft_wrap=True)
    if any(summary.feedback.values()):
        console.print(Text(_feedback(summary)), soft_wrap=True)
    if summary.report_path:
        console.print(Text(_report(summary)), soft_wrap=True)
    if summary.dashboard_path:
        console.print(Text(f"Dashboard    {_short(summary.dashboard_path)}"), soft_wrap=True)
    for title, lines in (
        ("Why", summary.errors),
        ("To look at", [_short(path) for path in summary.look_at]),
        ("Needs attention", summary.attention),
    ):
        if lines:
            console.print(f"{title}:")
        for line in lines:
            console.print(Text(f"  - {line}"), soft_wrap=True)
    output = console.file
    assert isinstance(output, io.StringIO)
    return output.getvalue().rstrip()


def _counts(statuses: dict[str, int]) -> str:
    parts = [f"{statuses.get(s, 0)} {s}" for s in ("accepted", "superseded", "refused")]
    return f"{statuses.get('total', 0)}: {', '.join(parts)}"


def _forms_table(summary: Summary) -> Table:
    """Not counted: refused with the submission, superseded by a later one, or rejected by a rule."""
    table = Table(box=None, pad_edge=False, padding=(0, 2))
    table.add_column("")
    for heading in (
        *("rows submitted", "counted", "not counted"),
        *("million dong submitted", "counted", "not counted"),
    ):
        table.add_column(heading, justify="right")
    for form in summary.forms:
        rows = (form.rows_submitted, form.rows_counted, form.rows_not_counted)
        vnd = (form.vnd_submitted, form.vnd_counted, form.vnd_not_counted)
        table.add_row(
            form.form, *(f"{n:,}" for n in rows), *(f"{amount / MILLION:,.1f}" for amount in vnd)
        )
    return table


def _outcome(summary: Summary) -> str:
    seconds = f"{summary.seconds['total']:.1f} s"
    path = _short(summary.published_path)
    if summary.outcome == "unchanged":
        return f"Unchanged    {path} is made of these very inputs, as of {summary.as_of}; {seconds}"
    if summary.outcome == "published":
        but = ", but the load did not end well" if summary.errors else ""
        return f"Published    {path}, as of {summary.as_of}; {seconds}{but}"
    if Path(summary.published_path).exists():
        return f"NOT PUBLISHED after {seconds}; {path} is still the last good one"
    return f"NOT PUBLISHED after {seconds}; there is no published file yet"


def _feedback(summary: Summary) -> str:
    figures = summary.feedback
    parts = [
        f"{figures.get(key, 0)} {word}"
        for key, word in (("written", "new"), ("removed", "removed"), ("failed", "failed"))
        if figures.get(key)
    ]
    said = f" ({', '.join(parts)})" if parts else ""
    return f"Feedback     {figures['workbooks']} workbooks{said} in {_short(summary.feedback_path)}"


def _report(summary: Summary) -> str:
    said = f" ({summary.report_changed} files new)" if summary.report_changed else ""
    return f"Report       {_short(summary.report_path)}{said}"


def _short(path: str) -> str:
    """A path as seen from where the command was given, if it lies below."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path
