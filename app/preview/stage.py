"""A stand-in for Streamlit that notes what a page says instead of sending it to a browser.

Drawing every page for every choice through Streamlit would take minutes. A page of this product uses a handful of its
functions, so the process that compares pages puts this object in Streamlit's place before any page is imported. A
function that is not here raises AttributeError, which the comparison tells as a page it could not read; a test
compares what is noted here with what Streamlit's own test driver shows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import Any, Literal

import polars as pl


@dataclass(frozen=True)
class Said:
    """One thing a page said: HTML, words of a control, or a picture (`text` its description, `data` its rows)."""

    kind: Literal["html", "words", "picture"]
    text: str
    data: str = ""


class _Place:
    """What `with st.container():` and `with left:` need; everything goes to the same page in order."""

    def __enter__(self) -> "_Place":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        return None


class Stage:
    """The functions of Streamlit that pages use.

    `said` fills as a page is drawn; `options` holds its lists to choose from: codes and words.

    `answer` stands in for whatever `cache_data` decorates: it gets the function and its arguments.
    """

    def __init__(self, answer: Callable[..., Any]) -> None:
        self.session_state: dict[str, Any] = {}
        self.query_params: dict[str, str] = {}
        self.said: list[Said] = []
        self.options: dict[str, dict[str, str]] = {}
        self._answer = answer

    def open(self, address: Mapping[str, str], **session: Any) -> None:
        """Start a page anew at an address."""
        self.session_state.clear()
        self.session_state.update(session)
        self.query_params.clear()
        self.query_params.update(address)
        self.said = []
        self.options = {}

    def _note(self, *words: Any) -> None:
        self.said += [Said("words", _plain(str(text))) for text in words if text]

    def html(self, body: str) -> None:
        """Markup of `app.components`."""
        self.said.append(Said("html", body))

    def container(self, **_: Any) -> _Place:
        """Has no words of its own."""
        return _Place()

    def expander(self, label: str, **_: Any) -> _Place:
        """A heading that opens what is inside; all of it counts."""
        self._note(label)
        return _Place()

    def columns(self, spec: int | Sequence[float], **_: Any) -> list[_Place]:
        """Has no words of its own."""
        return [_Place() for _ in range(spec if isinstance(spec, int) else len(spec))]

    def vega_lite_chart(self, frame: pl.DataFrame, template: Mapping[str, Any], alt: str = "", **_: Any) -> None:
        """A picture: what it says in words, and a checksum of the rows that are drawn."""
        del template
        drawn = sha256(frame.write_json().encode()).hexdigest()
        self.said.append(Said("picture", alt, drawn))

    def selectbox(
        self,
        label: str,
        offered: Sequence[Any],
        *,
        format_func: Callable[[Any], Any] = str,
        key: str = "",
        **_: Any,
    ) -> Any:
        """A list to choose from, with every choice."""
        shown = {str(each): str(format_func(each)) for each in offered}
        self._note(label, *shown.values())
        self.options[key] = shown
        return self.session_state.get(key, offered[0] if offered else None)

    def multiselect(
        self,
        label: str,
        offered: Sequence[Any],
        *,
        format_func: Callable[[Any], Any] = str,
        key: str = "",
        **_: Any,
    ) -> Any:
        """A list to choose several from."""
        self._note(label, *[format_func(each) for each in offered])
        return self.session_state.get(key, [])

    def select_slider(self, label: str, offered: Sequence[Any], *, key: str = "", **_: Any) -> Any:
        """A scale of steps."""
        self._note(label)
        return self.session_state.get(key, offered[0] if offered else None)

    def slider(self, label: str, least: Any = 0, _most: Any = 100, *, key: str = "", **_: Any) -> Any:
        """A scale."""
        self._note(label)
        return self.session_state.get(key, least)

    def number_input(self, label: str, *, key: str = "", **_: Any) -> Any:
        """A field for a number."""
        self._note(label)
        return self.session_state.get(key)

    def text_input(self, label: str, *, key: str = "", **_: Any) -> Any:
        """A field for words."""
        self._note(label)
        return self.session_state.get(key, "")

    def toggle(self, label: str, *, key: str = "", **_: Any) -> bool:
        """A switch."""
        self._note(label)
        return bool(self.session_state.get(key, False))

    def button(self, label: str, **_: Any) -> bool:
        """A button that nobody presses."""
        self._note(label)
        return False

    def download_button(self, label: str, *_content: Any, **_: Any) -> bool:
        """A file that nobody fetches."""
        self._note(label)
        return False

    def fragment(self, **_: Any) -> Callable[[Any], Any]:
        """Runs with the page."""
        return lambda function: function

    def cache_resource(self, **_: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Made once per process."""

        def remembering(function: Callable[..., Any]) -> Callable[..., Any]:
            made: dict[tuple[Any, ...], Any] = {}

            def remembered(*arguments: Any) -> Any:
                if arguments not in made:
                    made[arguments] = function(*arguments)
                return made[arguments]

            return remembered

        return remembering

    def cache_data(self, **_: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Answered by whoever the stage was made for."""
        return lambda function: lambda *arguments: self._answer(function, *arguments)


def _plain(text: str) -> str:
    """A label as it is read: `app.components.markdown_text` puts a backslash before every sign of markdown."""
    read: list[str] = []
    escaped = False
    for char in text:
        if char == "\\" and not escaped:
            escaped = True
            continue
        read.append(char)
        escaped = False
    return "".join(read)
