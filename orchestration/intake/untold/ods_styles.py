"""Which cell styles of ods show a number divided, by `number:display-factor`."""


class StyleReader:
    """Follows the events of styles, which stand before the sheets."""

    def __init__(self) -> None:
        self._number_style = ""
        self._factors: dict[str, str] = {}
        self._number_style_of: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element of a style; others are passed over."""
        if name in ("number-style", "currency-style"):
            self._number_style = attributes.get("style:name", "")
        elif name == "number" and attributes.get("number:display-factor", "1") != "1":
            self._factors[self._number_style] = attributes["number:display-factor"]
        elif name == "style" and "style:data-style-name" in attributes:
            style = attributes.get("style:name", "")
            self._number_style_of[style] = attributes["style:data-style-name"]

    def scale_of(self, cell_style: str) -> str | None:
        """The divisor of a cell style, as "1/1000"; None if it shows what the cell holds."""
        factor = self._factors.get(self._number_style_of.get(cell_style, ""))
        return f"1/{factor}" if factor else None
