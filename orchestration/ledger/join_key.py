"""The secret key of the hashes that are published for joins (macro keyed_hash): a row of the private ledger.

It is made with the ledger and goes wherever the ledger goes, so that the warehouse stays a function of the ledger: the
same ids every night, in an as-of view and after a restored backup. A ledger begun anew has another key and gives
other ids, unless the old key is handed over in KHUYENCONG_JOIN_KEY.
"""

import re
import secrets

import duckdb

from orchestration.settings import JOIN_KEY_VARIABLE, given_join_key

KEY_BYTES = 32


class WrongKey(Exception):
    """The key that is handed over is none, or not the ledger's; the message does not show either."""


def hold_join_key(ledger: duckdb.DuckDBPyConnection) -> None:
    """See to it that a ledger has its key: the one handed over, else a random one. A key that is there stays.

    Raises WrongKey if the key handed over is not 64 hex digits, or another one than the ledger holds.
    """
    given = given_join_key()
    if given is not None and not re.fullmatch(rf"[0-9a-f]{{{KEY_BYTES * 2}}}", given):
        raise WrongKey(f"{JOIN_KEY_VARIABLE}: {KEY_BYTES * 2} hex digits expected (0-9, a-f)")
    held = ledger.execute("select key_hex from join_key").fetchone()
    if held is None:
        key = given or secrets.token_hex(KEY_BYTES)
        ledger.execute("insert into join_key values (1, ?)", [key])
    elif given is not None and given != held[0]:
        raise WrongKey(
            f"{JOIN_KEY_VARIABLE} is not the key of this ledger: every id would change. Unset it, or restore the"
            " ledger that it belongs to"
        )
