"""Millions of dong as written in the fact tables, into whole dong."""

from decimal import Decimal


def dong(text: str) -> int:
    """`185.5` -> 185500000; empty -> 0. Anything finer than a dong is a mistake in the facts."""
    value = Decimal(text or "0") * 1_000_000
    if value != value.to_integral_value():
        raise ValueError(f"{text} million dong is not a whole number of dong")
    return int(value)
