"""The reminder to a municipality: subject and text, ready to send. Pure; the page and the command write the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app import formatting
from app.texts import reminders as words


@dataclass(frozen=True)
class Letter:
    """What is sent. `text` begins with the greeting; the subject stands by itself."""

    kommun: str
    subject: str
    text: str

    @property
    def whole(self) -> str:
        """The letter as a text file holds it."""
        return f"{words.SUBJECT_LINE.format(subject=self.subject)}\n\n{self.text}\n"

    @property
    def file_name(self) -> str:
        """A plain name for the file: `paminnelse-kiruna.txt`."""
        plain = self.kommun.lower().translate(str.maketrans("åäöé ", "aaoe-"))
        return f"{words.FILE_STEM}-{plain}.txt"


def letter(row: Mapping[str, Any]) -> Letter | None:
    """The letter for a row of `queries.workbench.reminders`; None where nothing is missing."""
    if not row["missing_count"]:
        return None
    subject = words.SUBJECT.format(kommun=row["kommun_name"], period=in_sentence(row["period_name"]))
    asked = "\n".join(
        words.ITEM.format(number=number, text=line) for number, line in enumerate(row["missing_text"].split("\n"), 1)
    )
    intro = words.INTRO_ONE if row["missing_count"] == 1 else words.INTRO_MANY
    parts = [
        words.GREETING,
        intro.format(count=formatting.number(row["missing_count"]), period=in_sentence(row["period_name"])),
        asked,
        _when(row),
        words.HOW,
        words.UNKNOWN,
        words.SIGNED,
    ]
    # A letter goes through mail programs that show a no-break space as something else.
    text = "\n\n".join(parts).replace(formatting.NBSP, " ")
    return Letter(row["kommun_name"], subject, text)


def in_sentence(name: str) -> str:
    """A period's name inside a sentence: `tertial 1 2023`, `sammanträdet 2022-12-14`."""
    unsaid, said = words.MEETING
    plain = name[:1].lower() + name[1:]
    return said + plain.removeprefix(unsaid) if plain.startswith(unsaid) else plain


def _when(row: Mapping[str, Any]) -> str:
    """By when: what is late, what a document sets a day for, or that none does. The rules follow."""
    rules = [words.RULE.format(rule=line) for line in (row["due_rules"] or "").split("\n") if line]
    day: date | None = row["call_date"] or row["due_date"]
    said = formatting.long_date(day) if day else ""
    if row["overdue_count"] == row["missing_count"]:
        sentence = words.OVERDUE_ALL
    elif row["overdue_count"]:
        sentence = " ".join([words.OVERDUE, *([words.REST_BEFORE.format(day=said)] if day else [])])
    elif day is None:
        sentence = words.NO_DAY
    else:
        sentence = (words.BEFORE if row["call_date"] else words.BEFORE_DAY).format(day=said)
    return "\n".join([sentence, *([words.RULES, *rules] if rules else [])])
