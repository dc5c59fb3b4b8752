"""The facts of *Samverkan*: a thin door to the queries about the collaborations."""

import polars as pl

from app.data import ask
from warehouse.queries import about, collaboration_facts
from warehouse.queries import collaborations as queries


def summaries() -> pl.DataFrame:
    """One row per collaboration in the order they are shown."""
    return ask(queries.summaries)


def agreements() -> pl.DataFrame:
    """One row per collaboration: form, host, agreement and its dates."""
    return ask(queries.agreements)


def aspects() -> pl.DataFrame:
    """What is said of each collaboration, aspect by aspect."""
    return ask(queries.aspects)


def namesakes() -> pl.DataFrame:
    """Different bodies with the same name."""
    return ask(queries.namesakes)


def of_kommun(kommun_code: str) -> pl.DataFrame:
    """The collaborations that name a municipality as a member."""
    return ask(queries.of_kommun, kommun_code)


def members(collaboration_id: str) -> pl.DataFrame:
    """Those who take part."""
    return ask(queries.members, collaboration_id)


def bodies(collaboration_id: str) -> pl.DataFrame:
    """Boards, groups and levels."""
    return ask(queries.bodies, collaboration_id)


def seats(collaboration_id: str) -> pl.DataFrame:
    """The seats of each body."""
    return ask(queries.seats, collaboration_id)


def terms(collaboration_id: str) -> pl.DataFrame:
    """The clauses of the agreement."""
    return ask(queries.terms, collaboration_id)


def price_models(collaboration_id: str) -> pl.DataFrame:
    """Price per inhabitant and printed cost."""
    return ask(queries.price_models, collaboration_id)


def commitments(collaboration_id: str) -> pl.DataFrame:
    """What each party undertakes."""
    return ask(collaboration_facts.commitments, collaboration_id)


def decisions(collaboration_id: str) -> pl.DataFrame:
    """Decisions and proposals to decisions, point by point."""
    return ask(collaboration_facts.decisions, collaboration_id)


def decision_documents(collaboration_id: str) -> pl.DataFrame:
    """What the decisions rest on."""
    return ask(collaboration_facts.decision_documents, collaboration_id)


def criticisms(collaboration_id: str) -> pl.DataFrame:
    """The points of criticism."""
    return ask(collaboration_facts.criticisms, collaboration_id)


def proposals(collaboration_id: str) -> pl.DataFrame:
    """The proposals for change."""
    return ask(collaboration_facts.proposals, collaboration_id)


def roles(collaboration_id: str) -> pl.DataFrame:
    """Roles and what they do."""
    return ask(collaboration_facts.roles, collaboration_id)


def steering_documents(collaboration_id: str) -> pl.DataFrame:
    """Programmes, plans and agreements."""
    return ask(collaboration_facts.steering_documents, collaboration_id)


def cooperations(collaboration_id: str) -> pl.DataFrame:
    """Who cooperates with whom."""
    return ask(collaboration_facts.cooperations, collaboration_id)


def events(collaboration_id: str) -> pl.DataFrame:
    """What has happened."""
    return ask(collaboration_facts.events, collaboration_id)


def goals(collaboration_id: str) -> pl.DataFrame:
    """The goals of the newest year."""
    return ask(collaboration_facts.goals, collaboration_id)


def goal_activities(collaboration_id: str) -> pl.DataFrame:
    """What is to lead to each goal."""
    return ask(collaboration_facts.goal_activities, collaboration_id)


def discrepancies(collaboration_id: str) -> pl.DataFrame:
    """Where the documents do not agree, worst first."""
    return ask(about.discrepancies, collaboration_id, None, None, None)


def missing(collaboration_id: str) -> pl.DataFrame:
    """What no document states."""
    return ask(about.missing, collaboration_id, None)
