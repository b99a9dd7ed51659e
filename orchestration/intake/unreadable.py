"""The one exception of intake."""


class Unreadable(Exception):
    """A file that is not a readable spreadsheet; the message says why, in Vietnamese, for its sender.

    `rule_id` is of the rule catalogue; `expected` is what would have been read.
    """

    def __init__(
        self,
        message_vi: str,
        rule_id: str = "KC-001",
        expected: str = "tệp xlsx, xls, ods hoặc csv đọc được",
    ) -> None:
        super().__init__(message_vi)
        self.rule_id = rule_id
        self.expected = expected
