"""A page as it was drawn: a tree of markup, pictures with their rows, and what folds or stands side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal

import polars as pl

from app.preview.stage import Stage


@dataclass(frozen=True)
class Html:
    """Markup of `app.components.markup`: every text in it is escaped already."""

    body: str


@dataclass(frozen=True)
class Drawn:
    """A picture: its Vega-Lite template and rows, and what it shows in words. `key` is unique on the page."""

    template: Mapping[str, Any]
    frame: pl.DataFrame = field(repr=False)
    alt: str
    height: int | None
    key: str


@dataclass(frozen=True)
class Choice:
    """A list, switch or field of the page, with what is chosen: words for the reader of what stands below."""

    label: str
    shown: str


@dataclass(frozen=True)
class Group:
    """What stands together. `label` is the heading of a part that folds, `key` the container's name in Streamlit."""

    kind: Literal["page", "container", "expander", "columns", "column", "form"]
    label: str = ""
    key: str = ""
    children: "list[Node]" = field(default_factory=list)


Node = Html | Drawn | Choice | Group


class Recorder(Stage):
    """The stand-in for Streamlit that also keeps the page as a tree: `page` is what has been drawn since `open`."""

    def __init__(self, answer: Callable[..., Any]) -> None:
        super().__init__(answer)
        self.page = Group("page")
        self._inside: list[Group] = [self.page]

    def open(self, address: Mapping[str, str], **session: Any) -> None:
        """Start a page anew at an address."""
        super().open(address, **session)
        self.page = Group("page")
        self._inside = [self.page]

    def _add(self, node: Node) -> None:
        self._inside[-1].children.append(node)

    def html(self, body: str) -> None:
        """Markup of `app.components`."""
        super().html(body)
        self._add(Html(body))

    def container(self, key: str = "", **options: Any) -> Any:
        """Stands together under a name."""
        super().container(**options)
        return self._place(Group("container", key=key))

    def expander(self, label: str, key: str = "", **options: Any) -> Any:
        """A part that folds, with its heading."""
        super().expander(label, **options)
        return self._place(Group("expander", label, key))

    def columns(self, spec: int | Sequence[float], **options: Any) -> list[Any]:
        """Side by side."""
        count = len(super().columns(spec, **options))
        side_by_side = Group("columns")
        self._add(side_by_side)
        return [_Place(self, Group("column"), side_by_side) for _ in range(count)]

    def vega_lite_chart(self, frame: pl.DataFrame, template: Mapping[str, Any], alt: str = "", **options: Any) -> None:
        """A picture with the rows that it draws."""
        super().vega_lite_chart(frame, template, alt, **options)
        height = options.get("height")
        key = str(options.get("key", "")).removeprefix("diagram-")
        self._add(Drawn(template, frame, alt, height if isinstance(height, int) else None, key))

    def selectbox(self, label: str, offered: Sequence[Any], **options: Any) -> Any:
        """A list to choose from, with what is chosen."""
        chosen = super().selectbox(label, offered, **options)
        shown = options.get("format_func", str)
        self._add(Choice(label, "" if chosen is None else str(shown(chosen))))
        return chosen

    def _place(self, group: Group) -> "_Place":
        self._add(group)
        return _Place(self, group)

    def enter(self, group: Group, above: Group | None) -> None:
        """What is drawn from now on stands in the group."""
        if above is not None and not any(each is group for each in above.children):
            above.children.append(group)
        self._inside.append(group)

    def leave(self) -> None:
        """What is drawn from now on stands where it did before."""
        self._inside.pop()


class _Place:
    def __init__(self, recorder: Recorder, group: Group, above: Group | None = None) -> None:
        self._recorder, self._group, self._above = recorder, group, above

    def __enter__(self) -> "_Place":
        self._recorder.enter(self._group, self._above)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._recorder.leave()
