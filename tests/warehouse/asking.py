"""Questions put straight to the marts: who asks does not know the tables, who answers has read the document.

A question carries its Swedish words, the plain SQL that answers it, the answer worked out by hand and where in the
document that answer stands. The answer is typed from the document, never copied from a mart: when the two differ, it is
the mart that must explain itself.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

import duckdb
import pytest
from _pytest.mark.structures import ParameterSet


@dataclass(frozen=True)
class Question:
    """One question, its query and its answer as rows in the query's own order."""

    ask: str
    because: str
    sql: str
    answer: list[tuple[Any, ...]]


def asked(questions: list[Question]) -> list[ParameterSet]:
    """One test per question, named by its words in ASCII, since pytest escapes å, ä and ö in names."""
    return [pytest.param(question, id=ascii_words(question.ask)) for question in questions]


def check(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    """Fail with the question, the document's place and both answers when the marts answer otherwise."""
    rows = con.execute(question.sql).fetchall()
    if rows != question.answer:
        because = " ".join(question.because.split())
        pytest.fail(f"{question.ask}\nMarts: {rows}\nDocument: {question.answer}\n{because}", pytrace=False)


def ascii_words(words: str) -> str:
    """The words without their dots and rings, for a test's name."""
    folded = unicodedata.normalize("NFD", words)
    return "".join(letter for letter in folded if letter.isascii())
