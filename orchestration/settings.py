"""Where things are. Every option of the commands has an environment twin, read here and nowhere else."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

PACKAGE_DIR = Path(__file__).resolve().parent
PROJECT_ROOT = PACKAGE_DIR.parent
# A province may keep its own copy of the dbt project, with its own seeds.
DBT_PROJECT_DIR = Path(
    os.environ.get("KHUYENCONG_DBT_PROJECT_DIR") or PROJECT_ROOT / "dbt_project"
).resolve()
SEEDS_DIR = DBT_PROJECT_DIR / "seeds"
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

PUBLISHED_NAME = "khuyencong.duckdb"
DASHBOARD_NAME = "index.html"

RAW_DIR_VARIABLE = "KHUYENCONG_RAW_DIR"
WAREHOUSE_DIR_VARIABLE = "KHUYENCONG_WAREHOUSE_DIR"
AS_OF_VARIABLE = "KHUYENCONG_AS_OF"
LOCK_TIMEOUT_VARIABLE = "KHUYENCONG_LOCK_TIMEOUT"
REBUILD_VARIABLE = "KHUYENCONG_REBUILD"
# Cron of the nightly job, in Vietnam time; 01:00 unless set.
SCHEDULE_VARIABLE = "KHUYENCONG_SCHEDULE"
# 64 hex digits: the key that a new ledger is to have, of one that was lost or is to be begun anew. Never logged.
JOIN_KEY_VARIABLE = "KHUYENCONG_JOIN_KEY"


def now_in_vietnam() -> datetime:
    """The wall-clock time in Vietnam, without a zone: every `*_at` column holds it so."""
    return datetime.now(VIETNAM).replace(tzinfo=None)


def given_join_key() -> str | None:
    """The key of published hashes that is handed over, if one is."""
    return os.environ.get(JOIN_KEY_VARIABLE) or None


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"{LOCK_TIMEOUT_VARIABLE}: seconds expected, found '{text}'") from None


@dataclass(frozen=True)
class Settings:
    """Folders and options of a load. `as_of` None means: what is known today.

    `today` is taken once: a load that runs over midnight stays a load of the day on which it began.
    """

    raw_dir: Path
    warehouse_dir: Path
    as_of: date | None = None
    today: date = field(default_factory=lambda: now_in_vietnam().date())
    lock_timeout_seconds: float = 600.0
    is_rebuild_forced: bool = False

    @classmethod
    def from_environment(cls) -> "Settings":
        """Raises ValueError, in words for the operator, if an option can't be read or makes no sense."""
        env = os.environ
        as_of = env.get(AS_OF_VARIABLE, "")
        settings = cls(
            raw_dir=Path(env.get(RAW_DIR_VARIABLE) or PROJECT_ROOT / "raw").resolve(),
            warehouse_dir=Path(
                env.get(WAREHOUSE_DIR_VARIABLE) or PROJECT_ROOT / "warehouse"
            ).resolve(),
            as_of=date.fromisoformat(as_of) if as_of else None,
            lock_timeout_seconds=_seconds(env.get(LOCK_TIMEOUT_VARIABLE) or "600"),
            is_rebuild_forced=env.get(REBUILD_VARIABLE) == "1",
        )
        if settings.as_of_day > settings.today:
            raise ValueError(f"as of {settings.as_of_day}: that day has not come yet")
        if settings.raw_dir in (settings.warehouse_dir, *settings.warehouse_dir.parents):
            raise ValueError(
                f"the warehouse {settings.warehouse_dir} lies inside the raw folder {settings.raw_dir}:"
                " it would be read as a submission"
            )
        return settings

    @property
    def as_of_day(self) -> date:
        """The day whose knowledge is asked for."""
        return self.as_of or self.today

    @property
    def ledger_path(self) -> Path:
        return self.warehouse_dir / "ledger.duckdb"

    @property
    def work_dir(self) -> Path:
        """What a load leaves behind between its steps; private."""
        return self.warehouse_dir / "work"

    def make_private_dirs(self) -> None:
        """Make the folders that hold personal data or records, for their owner only."""
        for folder in (self.work_dir, self.logs_dir, self.dagster_home):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)

    @property
    def landing_path(self) -> Path:
        return self.work_dir / "landing.duckdb"

    @property
    def candidate_path(self) -> Path:
        return self.work_dir / "candidate.duckdb"

    @property
    def gates_dir(self) -> Path:
        return self.work_dir / "gates"

    @property
    def dbt_target_dir(self) -> Path:
        return self.work_dir / "dbt_target"

    @property
    def feedback_dir(self) -> Path:
        """The marked workbooks for the districts; private."""
        return self.warehouse_dir / "feedback"

    @property
    def reports_dir(self) -> Path:
        """The monthly reports, a folder a month; published."""
        return self.publish_dir / "reports"

    @property
    def dashboard_path(self) -> Path:
        """The page of the published file; as public as that."""
        return self.publish_dir / "dashboard" / DASHBOARD_NAME

    @property
    def logs_dir(self) -> Path:
        """What the steps of each load printed, and the full text of its errors: a file per load."""
        return self.work_dir / "logs"

    @property
    def lock_path(self) -> Path:
        return self.warehouse_dir / ".load.lock"

    @property
    def dagster_home(self) -> Path:
        return self.warehouse_dir / "dagster"

    @property
    def publish_dir(self) -> Path:
        """Where the published file goes: an as-of view never replaces the current one."""
        if self.as_of:
            return self.warehouse_dir / "as_of" / self.as_of.isoformat()
        return self.warehouse_dir

    @property
    def published_path(self) -> Path:
        return self.publish_dir / PUBLISHED_NAME

    @property
    def current_path(self) -> Path:
        """The published file of today's knowledge, whatever as-of view is asked for."""
        return self.warehouse_dir / PUBLISHED_NAME

    @property
    def snapshots_dir(self) -> Path:
        return self.publish_dir / "snapshots"

    @property
    def latest_manifest_path(self) -> Path:
        return self.snapshots_dir / "latest" / "manifest.json"
