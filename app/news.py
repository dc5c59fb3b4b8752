"""Telling open pages that another build is published: a page asks, and is answered when there is something to say.

One task looks at the store's pointer for all pages, and only while somebody waits; a page that waits costs nothing.
"""

import asyncio
import time

from warehouse import store

LOOK_EVERY_SECONDS = 0.05
HOLD_SECONDS = 4.0
MOST_WAITING = 2000


class News:
    """What is published, for those who wait to hear of something else."""

    def __init__(self) -> None:
        self._waiting = 0
        self._known = ""
        self._changed: asyncio.Event | None = None
        self._watcher: asyncio.Task[None] | None = None

    async def after(self, shown: str, hold_seconds: float = HOLD_SECONDS) -> str | None:
        """The id of the published build as soon as it isn't `shown`, else after `hold_seconds`; '' if there is none.

        None, at once, where too many wait already.
        """
        if self._waiting >= MOST_WAITING:
            return None
        self._waiting += 1
        try:
            return await self._wait(shown, time.monotonic() + hold_seconds)
        finally:
            self._waiting -= 1

    async def _wait(self, shown: str, until: float) -> str:
        if self._watcher is None or self._watcher.done():
            self._known, self._changed = store.current_build_id() or "", asyncio.Event()
            self._watcher = asyncio.create_task(self._watch())
        while self._known == shown and self._changed is not None:
            left = until - time.monotonic()
            if left <= 0:
                break
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                break
        return self._known

    async def _watch(self) -> None:
        while self._waiting:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            found = store.current_build_id() or ""
            if found != self._known:
                changed, self._changed, self._known = self._changed, asyncio.Event(), found
                if changed is not None:
                    changed.set()
