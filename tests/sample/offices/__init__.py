"""The 19 offices' habits, spread so that each way of filling in a form occurs more than once."""

from tests.sample.offices.lowland import LOWLAND
from tests.sample.offices.mountain import MOUNTAIN
from tests.sample.offices.towns import TOWNS_AND_CENTRE

STYLES = {
    style.unit: style
    for style in sorted((*TOWNS_AND_CENTRE, *LOWLAND, *MOUNTAIN), key=lambda style: style.unit)
}
