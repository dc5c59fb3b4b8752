"""What pages ask of a build, noted as they ask: a page reads differently only where an answer that it rests on does."""

import re
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any, Final

import duckdb
import polars as pl

from warehouse import store
from warehouse.comparison import PLACE_COLUMNS

Key = tuple[str, tuple[Any, ...]]

ROWS: Final = "manifest.rows"
"""Stands for what a build's manifest says, beside the queries: how many rows it holds."""

_MART: Final = re.compile(r"\bmarts\.(\w+)")


class Answers:
    """The answers of builds to queries, each asked once. `asked` gathers what is asked until `start`."""

    def __init__(self) -> None:
        self.asked: set[Key] = set()
        self.marts: dict[Key, frozenset[str]] = {}
        self._readers: dict[str, duckdb.DuckDBPyConnection] = {}
        self._known: dict[tuple[str, Key], pl.DataFrame] = {}

    def start(self) -> None:
        """Gather anew."""
        self.asked = set()

    def cached(self, function: Any, build_id: str, name: str, parameters: tuple[Any, ...], query: Any) -> pl.DataFrame:
        """Stands in for the cached function of app.data, with its arguments."""
        del function, query
        self.asked.add((name, parameters))
        return self.of(build_id, (name, parameters))

    def rows(self, build_id: str) -> dict[str, int]:
        """How many rows a build's tables hold, by its manifest."""
        self.asked.add((ROWS, ()))
        frame = self.of(build_id, (ROWS, ()))
        return dict(zip(frame["name"], frame["rows"], strict=True))

    def of(self, build_id: str, key: Key) -> pl.DataFrame:
        """A build's answer."""
        if (build_id, key) not in self._known:
            self._known[build_id, key] = self._ask(build_id, key)
        return self._known[build_id, key]

    def differ(self, old: str, new: str, key: Key) -> bool:
        """True where two builds answer differently. Where in its file a row stands is not looked at."""
        try:
            before, after = self.of(old, key), self.of(new, key)
        except Exception:  # whatever is wrong with a query is told where a page needs its answer
            return True
        places = [name for name in PLACE_COLUMNS if name in before.columns and name in after.columns]
        return not (before.schema == after.schema and before.drop(places).equals(after.drop(places)))

    def _ask(self, build_id: str, key: Key) -> pl.DataFrame:
        name, parameters = key
        if name == ROWS:
            self.marts[key] = frozenset()
            rows = sorted(store.read_manifest(build_id).rows.items())
            return pl.DataFrame({"name": [each for each, _ in rows], "rows": [count for _, count in rows]})
        if build_id not in self._readers:
            self._readers[build_id] = store.open_reader(build_id)
        module, _, function = name.rpartition(".")
        with self._readers[build_id].cursor() as cursor:
            noting = _Noting(cursor)
            frame: pl.DataFrame = getattr(import_module(module), function)(noting, *parameters)
        self.marts[key] = self.marts.get(key, frozenset()) | noting.marts
        return frame


class _Noting:
    """A cursor that notes which marts its statements name."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor
        self.marts: frozenset[str] = frozenset()

    def sql(self, query: str, params: Any = None) -> Any:
        named = params.values() if isinstance(params, dict) else params or ()
        texts = [query, *(each for each in named if isinstance(each, str))]
        self.marts |= {mart for text in texts for mart in _MART.findall(text)}
        return self._cursor.sql(query, params=params) if params is not None else self._cursor.sql(query)


def written(key: Key) -> list[Any]:
    """A query as JSON can hold it. Raises TypeError for a parameter that is not a plain value."""
    return [key[0], [_plain(each) for each in key[1]]]


def read(stored: Iterable[Any]) -> Key:
    """What `written` wrote."""
    name, parameters = stored
    return str(name), tuple(_value(each) for each in parameters)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, tuple):
        return {"tuple": [_plain(each) for each in value]}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"not a plain value: {type(value).__name__}")


def _value(stored: Any) -> Any:
    if isinstance(stored, dict):
        if "date" in stored:
            return date.fromisoformat(stored["date"])
        return tuple(_value(each) for each in stored["tuple"])
    return stored
