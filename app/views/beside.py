"""Work that goes on beside the pages: the bar that shows how far it is, and what came of it."""

from collections.abc import Mapping

import streamlit as st

from app import formatting, jobs
from app.actions import TertialError
from app.components import prose


@st.fragment(run_every=0.5)
def how_far(key: str, steps: Mapping[str, str], note: str) -> None:
    """A bar for the work under a key; the page is drawn anew when it ends.

    `steps` are sentences by the step's code, with places for `{done}` and `{total}`; `note` may name `{who}` began it.
    """
    job = jobs.under_way(key)
    if job is None:
        st.rerun(scope="app")
        return
    text = steps[job.step].format(done=formatting.number(job.done), total=formatting.number(job.total))
    st.progress(min(job.done / max(job.total, 1), 1.0), text=text)
    prose(note.format(who=job.who))


def taken(key: str, who: str | None = None) -> tuple[jobs.Job | None, str | None]:
    """What has ended under a key, or why it was refused in Swedish. Raises an error that is not one of ours."""
    ended = jobs.take(key, who)
    if ended is None or ended.error is None:
        return ended, None
    if not isinstance(ended.error, TertialError):
        raise ended.error
    return None, str(ended.error)
