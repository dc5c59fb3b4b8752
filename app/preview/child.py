"""The process that draws pages of two builds: a few per preview, within limits, so that no page can harm the server.

Started by `app.page_comparison` as `python -m app.preview.child`; orders and reports are those of `warehouse.child`.
"""

import os
from pathlib import Path
from typing import Any

from app.preview import comparing
from warehouse import store
from warehouse.child import Say, run_as_child


def run(order: dict[str, Any], say: Say) -> bool:
    """Compare the pages and report progress and the result."""

    def tell(step: str, done: int, total: int) -> None:
        if done % 10 == 0 or done == total:
            say(event="progress", step=step, done=done, total=total)

    for build_id, folder, checksum in order["elsewhere"]:
        store.know(build_id, Path(folder), checksum)
    os.nice(5)  # readers of the published pages come first
    comparison = comparing.Comparison(
        order["old"],
        order["new"],
        order["marts"],
        order["readers"],
        tell,
        part=order["part"],
        parts=order["parts"],
        period=order["period"],
    )
    found = comparison.run()
    say(event="result", **comparing.as_plain(found, comparison))
    comparison.remember()
    return True


if __name__ == "__main__":
    run_as_child(run)
