"""Superset's settings for this warehouse; SUPERSET_CONFIG_PATH names this file.

The secret key and the folder of Superset's own records come from the environment: SUPERSET_SECRET_KEY, SUPERSET_HOME.
"""

from superset.config import TALISMAN_CONFIG as DEFAULT_TALISMAN_CONFIG

# Vietnamese notation: 2.679.000.000 and 33,16.
D3_FORMAT = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}

# A figure is asked of the published file each time: after the nightly load there is no old answer left.
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}

# Superset's pages call a counter of visits that no option of an installed release turns off. The browser is told
# to ask nobody but this server.
TALISMAN_CONFIG = {
    **DEFAULT_TALISMAN_CONFIG,
    "content_security_policy": {
        **DEFAULT_TALISMAN_CONFIG["content_security_policy"],
        "img-src": ["'self'", "blob:", "data:"],
        "connect-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
    },
}
