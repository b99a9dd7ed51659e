"""The report as one page of HTML that asks for nothing outside itself and prints as a document."""

import jinja2
from markupsafe import Markup

from orchestration.report.document import BLANK_DATE, COUNTRY, MOTTO, signed_in
from orchestration.report.figures import Report
from orchestration.report.outline import Outline, Paragraph, Picture, Table
from orchestration.report.standing import TEMPLATES
from orchestration.report.wording import Heading


def page_html(report: Report, outline: Outline, heading: Heading) -> str:
    """The page. Every text is escaped; the charts are our own SVG."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(
        report=report,
        outline=outline,
        heading=heading,
        country=COUNTRY,
        motto=MOTTO,
        date=f"{BLANK_DATE} {signed_in(report)}",
        style=Markup((TEMPLATES / "page.css").read_text(encoding="utf-8")),
        kind=_kind,
        drawing=_drawing,
    )


def _kind(block: Paragraph | Table | Picture) -> str:
    return type(block).__name__.lower()


def _drawing(picture: Picture) -> Markup:
    """The drawing, named for those who can't see it."""
    label = Markup(' role="img" aria-label="{}"').format(picture.told)
    return Markup(picture.svg.replace("<svg", f"<svg{label}", 1))
