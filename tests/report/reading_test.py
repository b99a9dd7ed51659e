"""What a report reads: what is not counted, what was restated since the last one, which months there are."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.report.reading import NoReport
from tests.conftest import Loaded
from tests.report.files import changed, read

JUNE, FEBRUARY = date(2024, 6, 1), date(2024, 2, 1)


def test_what_is_not_counted_up_to_the_month(loaded: Loaded) -> None:
    july = [
        (q.unit_name, q.reason, q.rows, q.amount, q.unread)
        for q in read(loaded.published).quarantined
    ]
    assert july == [
        ("Huyện Tây Giang", "refused", 2, None, 2),
        ("Huyện Phú Ninh", "rejected", 1, -15_000_000, 0),
    ]
    assert [q.unit_name for q in read(loaded.published, JUNE).quarantined] == ["Huyện Tây Giang"]
    assert read(loaded.published, FEBRUARY).quarantined == ()


def test_a_refused_report_that_was_put_right_is_not_in_quarantine(
    loaded: Loaded, tmp_path: Path
) -> None:
    put_right = """
        insert into quality.submission
        select * replace (
            'later' as submission_id, 'accepted' as status, received_at + interval 1 day as received_at
        )
        from quality.submission where unit_code = '504' and status = 'refused'
    """
    published = changed(loaded.published, tmp_path, [put_right])
    assert [q.unit_name for q in read(published).quarantined] == ["Huyện Phú Ninh"]


def test_what_came_after_the_deadline_of_the_month_before_is_restated(loaded: Loaded) -> None:
    assert [(r.unit_name, r.before, r.after) for r in read(loaded.published, JUNE).restated] == [
        ("Huyện Đại Lộc", None, 20_000_000)
    ]
    assert read(loaded.published).restated == ()
    assert read(loaded.published, FEBRUARY).restated != ()  # what is known now, not what was then


def test_the_gaps_of_the_year(loaded: Loaded) -> None:
    assert [(g.month.month, g.unit_name, g.status) for g in read(loaded.published).gaps] == [
        (5, "Huyện Tây Giang", "refused"),
        (6, "Huyện Nam Trà My", "missing"),
    ]


def test_without_any_report_there_is_none(loaded: Loaded, tmp_path: Path) -> None:
    published = changed(loaded.published, tmp_path, ["delete from marts.programme_progress"])
    with pytest.raises(NoReport, match="no unit has reported yet"):
        read(published)
