"""Draw one page without its frame, as Streamlit's own test driver does, and read it as text."""

import re
import time
from typing import Any

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest


def _draw(module: str) -> None:
    from importlib import import_module

    import streamlit as st

    from app import data, state

    data.pin_build()
    chosen, _ = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    import_module(f"app.views.{module}").render(chosen)


def shown(module: str, **address: str) -> AppTest:
    """The page of `app.views.<module>` at an address; fails if it raises."""
    page = AppTest.from_function(_draw, args=(module,), default_timeout=60)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def text(page: AppTest) -> str:
    """Everything written on the page, white space and no-break spaces as one space; words kept whole are words."""
    bodies = " ".join(element.proto.body for element in page.get("html"))
    bodies = re.sub(r'<span style="white-space:nowrap">([^<]*)</span>', r"\1", bodies)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bodies)).replace("\u00a0", " ")


def until(page: AppTest, sentence: str, seconds: float = 30) -> bool:
    """Whether the page comes to say a sentence, drawn anew again and again as its own clock does."""
    deadline = time.monotonic() + seconds
    while sentence not in text(page):
        if time.monotonic() > deadline:
            return False
        page.run()
    return True


def markup(page: AppTest) -> str:
    """The HTML of the page, for links."""
    return " ".join(element.proto.body for element in page.get("html"))


def cut(monkeypatch: pytest.MonkeyPatch, rows: int, *modules: Any) -> None:
    """Let every answer through these modules of app.data have at most so many rows."""
    for module in modules:
        ask = module.ask

        def shortened(query: Any, *parameters: Any, _ask: Any = ask) -> pl.DataFrame:
            return _ask(query, *parameters).head(rows)

        monkeypatch.setattr(module, "ask", shortened)
