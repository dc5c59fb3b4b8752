"""The child process of the kill test: saves step after step in a draft and says so after each, until it is killed.

Two savers that are wrong on purpose show that the test can fail: one writes where the draft lies, one says too early.
"""

import os
import sys
import time
from pathlib import Path

from warehouse import draft_files, drafts

NAME = "narvaro.csv"
"""The file that every step replaces."""


def content_of(number: int) -> bytes:
    """What the step of that number writes: large enough to be caught in the middle."""
    return f"{number}\n".encode() * 4000


def in_place(path: Path, raw: bytes) -> None:
    """What `draft_files` must not do: write over what is there, a piece at a time."""
    with path.open("wb") as handle:
        for start in range(0, len(raw), 1 + len(raw) // 4):
            handle.write(raw[start : start + 1 + len(raw) // 4])
            handle.flush()
            os.fsync(handle.fileno())


def main(draft_id: str, saver: str) -> None:
    """Save steps from where the draft stands, now and then two undos. Prints `step number` when a step is saved."""
    if saver == "in_place":
        draft_files.replace = in_place
    draft = drafts.load(draft_id, None)
    number = int(drafts.content(draft)[NAME].split(b"\n", 1)[0]) if draft.steps else 0
    while True:
        number += 1
        if saver == "hasty":
            print(draft.step + 1, number, flush=True)
            time.sleep(0.02)
        draft = drafts.put(draft, {NAME: content_of(number)}, what=str(number))
        if len(draft.steps) > 20:
            draft = drafts.undo_step(drafts.undo_step(draft))
            number -= 2
        print(draft.step, number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
