"""The raw schema in a file of its own, for those who run dbt's commands by hand inside ``dbt_project/``."""

import contextlib
from pathlib import Path

from warehouse import paths, store
from warehouse.build import SeedsHaveFaultsError
from warehouse.load import load_raw
from warehouse.validation import check_seeds


def load_development(seeds_dir: Path) -> dict[str, int]:
    """Load the checked facts into `paths.development_file()`; rows by table. Raises SeedsHaveFaultsError.

    The file is replaced whole, so models that are gone don't linger; it is never read by the app.
    """
    result = check_seeds(seeds_dir)
    if not result.ok:
        raise SeedsHaveFaultsError(result)
    file = paths.development_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.stem}.new{file.suffix}")
    fresh.unlink(missing_ok=True)
    with store.open_writer(fresh) as connection:
        loaded = load_raw(result, connection)
        connection.execute("force checkpoint")
    # A log left by a dbt that was killed belongs to the old file and would be replayed into the new one.
    with contextlib.suppress(FileNotFoundError):
        file.with_name(f"{file.name}.wal").unlink()
    fresh.replace(file)
    return loaded
