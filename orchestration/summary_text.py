"""The summary of a load as a short text for a terminal or a mail."""

import io
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from orchestration.summary import Summary

WIDTH = 110
MILLION = 1_000_000


def render(summary: Summary) -> str:
    """A dozen lines: what came, what became of it, the gates, where it is, what needs attention."""
    console = Console(file=io.StringIO(), width=WIDTH, highlight=False, force_terminal=False)
    console.print(f"Files        {summary.files_found} found, {summary.files_new} new")
    if summary.submissions:
        console.print(f"Submissions  {_counts(summary.submissions)}")
        console.print(f"  of them new  {_counts(summary.new_submissions)}")
    if summary.forms:
        console.print(_forms_table(summary))
    if summary.gates_total:
        console.print(f"Gates        {summary.gates_passed} of {summary.gates_total} passed")
    console.print(Text(_outcome(summary)))
    for title, lines in (("Why", summary.errors), ("Needs attention", summary.attention)):
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
    table = Table(box=None, pad_edge=False, padding=(0, 2))
    table.add_column("")
    for heading in (
        "rows submitted",
        "accepted",
        "rejected",
        "million dong submitted",
        "accepted",
        "rejected",
    ):
        table.add_column(heading, justify="right")
    for form in summary.forms:
        table.add_row(
            form.form,
            *(f"{n:,}" for n in (form.rows_submitted, form.rows_accepted, form.rows_rejected)),
            *(
                f"{vnd / MILLION:,.1f}"
                for vnd in (form.vnd_submitted, form.vnd_accepted, form.vnd_rejected)
            ),
        )
    return table


def _outcome(summary: Summary) -> str:
    seconds = f"{summary.seconds['total']:.1f} s"
    path = _short(summary.published_path)
    if summary.outcome == "unchanged":
        return f"Unchanged    {path} is already made of these very inputs, as of {summary.as_of}; {seconds}"
    if summary.outcome == "published":
        return f"Published    {path}, as of {summary.as_of}; {seconds}"
    return (
        f"NOT PUBLISHED after {seconds}; {path} is still the last good one."
        f" To look at: {_short(summary.candidate_path)}, {_short(summary.log_path)}"
    )


def _short(path: str) -> str:
    """A path as seen from where the command was given, if it lies below."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path
