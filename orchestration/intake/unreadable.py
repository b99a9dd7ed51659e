"""The one exception of intake."""


class Unreadable(Exception):
    """A file that is not a readable spreadsheet; the message says why, in Vietnamese, for its sender."""
