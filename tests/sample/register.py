"""The incoming-mail register: which file came on which day."""

import csv
import io
from collections.abc import Iterable

from tests.sample.mail import MailedFile

REGISTER = "received.csv"


def register_bytes(mail: Iterable[MailedFile]) -> bytes:
    """`path,received_on`, in the order of arrival, as the data officer keeps it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("path", "received_on"))
    for file in sorted(mail, key=lambda item: (item.received_on, item.path)):
        writer.writerow((file.path, file.received_on))
    return out.getvalue().encode()
