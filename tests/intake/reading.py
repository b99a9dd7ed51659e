"""Bytes -> submissions, as the landing does it."""

import hashlib

from orchestration.intake.forms import load_forms
from orchestration.intake.read import Vocabulary, read_file
from orchestration.intake.submission import Submission
from orchestration.intake.units import load_units
from orchestration.settings import SEEDS_DIR

VOCABULARY = Vocabulary(load_forms(), load_units(SEEDS_DIR))


def read(content: bytes, path: str = "a.xlsx") -> list[Submission]:
    return read_file(path, content, hashlib.sha256(content).hexdigest(), VOCABULARY)


def read_one(content: bytes, path: str = "a.xlsx") -> Submission:
    (submission,) = read(content, path)
    return submission


def rule_ids(submission: Submission) -> list[str]:
    return [problem.rule_id for problem in submission.problems]
