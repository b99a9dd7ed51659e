"""The kinds of fact the sample is made of. All money is in whole dong; a month is 1..7 of 2024."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A unit that submits: a district (three-digit code) or the Centre (TTKC)."""

    code: str
    name: str
    kind: str
    is_mountain: bool

    @property
    def full_name(self) -> str:
        """`huyện Thăng Bình`; the Centre goes by its own name."""
        return self.name if self.code == "TTKC" else f"{self.kind.lower()} {self.name}"


@dataclass(frozen=True)
class Content:
    """A leaf of the content catalogue with the report group (I..VI) it counts in."""

    code: str
    name: str
    group: str
    group_order: int


@dataclass(frozen=True)
class Project:
    """A project or activity of the year; its first plan differs where a revision moved money."""

    code: str
    unit: str
    content: str
    name: str
    planned_vnd: int
    first_planned_vnd: int


@dataclass(frozen=True)
class Payment:
    """Money paid out on a project in a month."""

    project: Project
    month: int
    executed_vnd: int


@dataclass(frozen=True)
class Establishment:
    """A rural industrial establishment, or the body that organises a fair. Invented, all of it.

    `unit` is the unit that first reports it, `district` the one its commune lies in.
    """

    id: str
    unit: str
    district: str
    name: str
    tax_code: str
    legal_form: str
    commune: str
    industry: str
    contact_name: str
    phone: str


@dataclass(frozen=True)
class Support:
    """What an establishment received from a project in a month; None where the form stays blank."""

    project: Project
    month: int
    establishment: Establishment
    support_vnd: int
    counterpart_vnd: int | None
    new_jobs: int | None
    product_count: int | None
