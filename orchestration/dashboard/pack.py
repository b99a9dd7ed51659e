"""Packing style, scripts and data into one page that can't ask for anything outside itself."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import vl_convert
from jinja2 import Environment, FileSystemLoader, StrictUndefined

PAGE = Path(__file__).with_name("page")
# In this order: what a script needs when it is read stands before it. Functions find each other anyway.
SCRIPTS = (
    "figures",
    "names_en",
    "words_vi",
    "words_en",
    "words",
    "elements",
    "data",
    "state",
    "charts",
    "rows_list",
    "rows",
    "health",
    "summary",
    "groups",
    "months",
    "units",
    "reports",
    "quarantine",
    "beneficiaries",
    "main",
)


def pack(data: dict[str, Any]) -> str:
    """The page as text. Nothing but these very scripts runs in it (CSP by hash), and none may ask for a resource."""
    scripts = (_libraries(), own_script())
    environment = Environment(
        loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        run_id=data["publication"]["run_id"],
        hashes=" ".join(f"'sha256-{_sha256(script)}'" for script in scripts),
        style=(PAGE / "style.css").read_text(encoding="utf-8"),
        data=as_json(data),
        scripts=scripts,
    )


def own_script() -> str:
    """The scripts of the page, one after another."""
    parts = [(PAGE / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    return "'use strict';\n" + "\n".join(parts)


def as_json(data: Any) -> str:
    """JSON that can't end the element which holds it, whatever a clerk wrote."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


@cache
def _libraries() -> str:
    script = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("the chart library can't stand inside a page as it is")
    return script


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
