"""*Underlag*, the reminders: the text for one municipality to copy, and all of them as files."""

import io
import zipfile
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

import polars as pl
import streamlit as st

from app import formatting, reminders
from app.components import notice, prose, section
from app.reminders import Letter
from app.state import State
from app.texts import workbench_missing as words
from app.views import about_choice

KOMMUN: Final = "paminn"
# A zip file without a time of its own: the same letters give the same bytes.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def render(state: State, rows: pl.DataFrame) -> None:
    """The letter to the municipality that the address names, else to the reader's own, else to the first."""
    letters = {
        row["kommun_code"]: (row, letter)
        for row in rows.iter_rows(named=True)
        if (letter := reminders.letter(row)) is not None
    }
    period = reminders.in_sentence(state.period.label)
    if not letters:
        section(words.REMINDER_TITLE, words.REMINDER_NONE.format(period=period), anchor="paminnelse")
        return
    section(words.REMINDER_TITLE, words.REMINDER_LEAD, anchor="paminnelse")
    wanted = st.query_params.get(KOMMUN) or state.kommun
    names = {row["kommun_code"]: row["kommun_name"] for row in rows.iter_rows(named=True)}
    if wanted in names and wanted not in letters:
        prose(words.REMINDER_NOT_NEEDED.format(kommun=names[wanted]))
    chosen = wanted if wanted is not None and wanted in letters else next(iter(letters))
    options = {
        code: words.REMINDER_OPTION.format(
            kommun=row["kommun_name"], count=formatting.count(row["missing_count"], *words.ITEMS)
        )
        for code, (row, _) in letters.items()
    }
    about_choice.selected(words.REMINDER_KOMMUN, KOMMUN, options, chosen, width=480)
    row, letter = letters[chosen]
    if row["has_example"]:
        notice(words.REMINDER_EXAMPLE)
    _letter(letter)
    everything = zipped([each for _, each in letters.values()])
    st.download_button(
        words.REMINDER_ALL_FILES,
        everything,
        file_name=words.REMINDER_ZIP.format(period=state.period.code),
        mime="application/zip",
        on_click="ignore",
        key="hamta-paminnelser",
    )


def _letter(letter: Letter) -> None:
    # A field keeps what stands in it as long as its key is the same: another letter is another field.
    key = sha256(letter.whole.encode("utf-8")).hexdigest()[:12]
    st.text_input(words.REMINDER_SUBJECT, letter.subject, key=f"amne-{key}")
    height = 40 + 25 * (letter.text.count("\n") + 2)
    st.text_area(words.REMINDER_TEXT, letter.text, height=height, key=f"text-{key}")
    st.download_button(
        words.REMINDER_ONE_FILE,
        letter.whole.encode("utf-8"),
        file_name=letter.file_name,
        mime="text/plain",
        on_click="ignore",
        key="hamta-paminnelse",
    )


def zipped(letters: Sequence[Letter]) -> bytes:
    """The letters as text files in a zip file; the same letters give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for letter in letters:
            archive.writestr(zipfile.ZipInfo(letter.file_name, _NO_TIME), letter.whole)
    return packed.getvalue()
