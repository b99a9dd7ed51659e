"""What intake knows of the province, for its tests."""

import pytest

from tests.intake.reading import VOCABULARY, Vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return VOCABULARY
