"""What is asked across collaborations, pages and marts: contradictions, what is missing, where a figure comes from."""

from datetime import date

import duckdb
import pytest

from tests.warehouse.asking import Question, ascii_words, asked, check

QUESTIONS = [
    Question(
        ask="Säger alla fem dokument emot sig själva någonstans?",
        because="""
            Yes. One each: budget 2023 (8.2, 8.4), samordningsgrupp and samverkansgrupp (§ 164), two population dates
            (Stockholm), six or 5,5 posts (Borås), samordningsgruppen and samverkansgruppen (Västerbotten, 5.2).
        """,
        sql="select count(distinct collaboration_id) from marts.fct_discrepancy",
        answer=[(5,)],
    ),
    Question(
        ask="Vilka slags motsägelser skiljer registret på?",
        because="marts.md names seven kinds, and the board's document alone has each of them.",
        sql="""
            select list_sort(list(distinct kind)) from marts.fct_discrepancy
            where collaboration_id = 'norrbottens-e-namnd'
        """,
        answer=[(["ambiguous", "contradiction", "garbled", "missing", "rounding", "scope", "time"],)],
    ),
    Question(
        ask="Är registret mer än ett stickprov?",
        because="A careful reader of the board's protocol finds over fifty; and no row stands there twice.",
        sql="""
            select count(*) > 50, count(*) = count(distinct discrepancy_id) from marts.fct_discrepancy
            where collaboration_id = 'norrbottens-e-namnd'
        """,
        answer=[(True, True)],
    ),
    Question(
        ask="Visas båda sidor när två ställen säger emot varandra?",
        because="A contradiction without two quotes from two named places is an opinion: none is allowed.",
        sql="""
            select count(*) from marts.fct_discrepancy
            where kind = 'contradiction' and not is_computed and (
                coalesce(trim(quote_a), '') = '' or coalesce(trim(quote_b), '') = ''
                or coalesce(trim(source_a), '') = '' or coalesce(trim(source_b), '') = ''
            )
        """,
        answer=[(0,)],
    ),
    Question(
        ask="Vad saknas och varför, i varje samverkan?",
        because="Each document leaves something out, and each reason is one of the six codes.",
        sql="""
            select count(distinct collaboration_id), bool_and(missing_reason in (
                'not_reported', 'not_applicable', 'not_due', 'confidential', 'unreadable', 'not_stated'
            )) from marts.fct_missing
        """,
        answer=[(5, True)],
    ),
    Question(
        ask="Vad ska göras härnäst efter mötet i december 2022?",
        because="""
            The fourteen councils (§ 24), January's payment (point 4), the call by 26 February (10 §) and on 3 March
            the tabled plan (§ 22).
        """,
        sql="""
            select event_kind, event_month, event_date from marts.rpt_next
            where period_id = '2022-12-14' and basis = 'document'
                and event_kind in ('council_matter', 'payment', 'call', 'tabled')
                and coalesce(event_date, '2022-12-14') <= '2023-03-03'
            order by sort_order
        """,
        answer=[
            ("council_matter", None, None),
            ("payment", 1, None),
            ("call", 2, date(2023, 2, 26)),
            ("tabled", 3, date(2023, 3, 3)),
        ],
    ),
    Question(
        ask="I vilken ordning behandlades ärendena den 14 december?",
        because="The protocol's own paragraphs, 19 to 25, and § 22 is the one tabled.",
        sql="""
            select list(paragraph order by sort_order), list(paragraph) filter (where decision_kind = 'tables')
            from marts.rpt_agenda where meeting_date = '2022-12-14' and item_kind = 'protocol'
        """,
        answer=[([19, 20, 21, 22, 23, 24, 25], [22])],
    ),
    Question(
        ask="Vad står på dagordningen den 3 mars 2023?",
        because="The year wheel's March (verksamhetsberättelse, ekonomi och verksamhet) and the plan tabled in § 22.",
        sql="""
            select item_kind, title from marts.rpt_agenda
            where meeting_date = '2023-03-03' and not has_example order by 1, 2
        """,
        answer=[
            ("tabled", "Verksamhetsplan 2023"),
            ("wheel", "Beslut om verksamhetsberättelse"),
            ("wheel", "Information om ekonomi och verksamhet"),
        ],
    ),
    Question(
        ask="Vad hänger på målet att revidera reglemente och samverkansavtal?",
        because="""
            § 24 raises it, the fourteen councils decide it, chapter 3's risk threatens it and 4.3's Intern struktur
            carries it.
        """,
        sql="""
            select count(distinct thing_id) from marts.rpt_goal_thread
            where goal_id = 'reglemente-och-samverkansavtal' and period_id = '2022-12-14' and basis = 'document' and (
                thing_kind = 'council_matter' or thing_id in ('reglemente-faststalls-inte', 'intern-struktur')
                or (thing_kind = 'protocol_item' and thing_name like '%Revidering reglemente%')
            )
        """,
        answer=[(4,)],
    ),
    Question(
        ask="Vilken av de fem städerna är också med i Stockholms samverkan?",
        because="""
            Two documents meet: the study says "Haninge ingår i Samverkan Stockholmsregionen"; the proposal of 2015
            names no municipality but Nacka.
        """,
        sql="""
            select kommun_name, (select list(distinct kommun_name) from marts.fct_price_model)
            from marts.fct_cooperation where partner ilike '%Samverkan Stockholmsregionen%' group by 1
        """,
        answer=[("Haninge", ["Nacka"])],
    ),
    Question(
        ask="Vilka samverkansparter har vi namngivna kommuner för?",
        because="""
            The board's fourteen, the study's five, Nacka where Stockholm's text counts its cost, and two of the crisis
            agreement's "alla 14 kommuner": "(idag Gällivare och Boden)". Västerbotten's fifteen are not named.
        """,
        sql="""
            select collaboration_id, count(*) from marts.dim_member where member_kind = 'kommun'
            group by 1 order by 1
        """,
        answer=[
            ("krissamverkan-norrbotten", 2),
            ("norrbottens-e-namnd", 14),
            ("sakra-stader", 5),
            ("samverkan-stockholmsregionen", 1),
        ],
    ),
]

DAYS_AHEAD = Question(
    ask="Hur många dagar är det kvar till det som väntar efter mötet?",
    because="""
        From 14 December: 18 to January, 74 to 26 February, 79 to 3 March (17 + 31 + 28 + 3). The councils' decisions
        have no day in any document, so no number of days either: missing is not zero.
    """,
    sql="""
        select event_kind, min(days_ahead) from marts.rpt_next
        where period_id = '2022-12-14' and basis = 'document'
            and event_kind in ('council_matter', 'payment', 'call', 'tabled')
        group by 1 order by 1
    """,
    answer=[("call", 74), ("council_matter", None), ("payment", 18), ("tabled", 79)],
)

CONTRADICTIONS = [
    # Slide 8 "E-arkiv. (2018)" against § 21 "I drift sedan 2019".
    ("När kom e-arkivet i drift?", "E-arkiv. (2018)", "I drift sedan 2019"),
    # § 227: mandatory moments are those that can't be accepted; § 20 accepts all three.
    ("Kan de obligatoriska kontrollmomenten accepteras?", "inte bedöms kunna accepteras", "acceptera riskerna"),
    # § 23 dates the follow-up 2022-10-26; the annex is printed 2022-11-25.
    ("När gjordes arbetsmiljöuppföljningen?", "2022-10-26", "2022-11-25"),
    # Plan 4.1 against § 21.
    ("Är datacentret i drift?", "I drift och förvaltning sedan 2021", "införande"),
    # Resurser: "sex stycken"; Borås' chapter: "5,5 heltidstjänster som säkerhetssamordnare".
    ("Hur många säkerhetssamordnare har Borås?", "sex stycken", "5,5 heltidstjänster"),
    # "med fem kranskommuner" against "de fyra kranskommunerna Forshaga, Grums, Hammarö och Kil".
    ("Hur många kranskommuner har Karlstad?", "fem kranskommuner", "fyra kranskommunerna"),
    # 5.2 calls the same level's group two things.
    ("Vad heter gruppen i Västerbotten?", "regionala samordningsgruppen", "regionala samverkansgruppen"),
    # § 164: "Regional samordningsgrupp" at first, "Regionala samverkansgruppen" among the proposals.
    ("Vad heter gruppen i Norrbotten?", "Regional samordningsgrupp", "Regionala samverkansgruppen"),
]


@pytest.mark.parametrize("question", asked(QUESTIONS))
def test_question_across_the_marts(con: duckdb.DuckDBPyConnection, question: Question) -> None:
    check(con, question)


def test_what_has_no_day_has_no_days_ahead(con: duckdb.DuckDBPyConnection) -> None:
    check(con, DAYS_AHEAD)


@pytest.mark.parametrize(
    ("ask", "one", "other"), CONTRADICTIONS, ids=[ascii_words(ask) for ask, _, _ in CONTRADICTIONS]
)
def test_both_answers_are_in_the_register(con: duckdb.DuckDBPyConnection, ask: str, one: str, other: str) -> None:
    found = con.execute(
        """
        select discrepancy_id from marts.fct_discrepancy
        where (contains(lower(quote_a), lower($one)) and contains(lower(quote_b), lower($other)))
            or (contains(lower(quote_a), lower($other)) and contains(lower(quote_b), lower($one)))
        """,
        {"one": one, "other": other},
    ).fetchall()
    assert found, f"{ask} Two answers, {one!r} and {other!r}, and no row of the register quotes both."


def test_every_documented_row_has_its_place_and_quote(con: duckdb.DuckDBPyConnection) -> None:
    """Kan varje uppgift ur dokumenten visa var den står?"""
    marts = con.execute(
        """
        select table_name from duckdb_columns() where schema_name = 'marts'
        group by 1 having list_has_all(list(column_name), ['quote', 'source_place', 'origin'])
        """
    ).fetchall()
    assert len(marts) > 40
    # The calendar has a test of its own below.
    assert {mart: rows for (mart,) in marts if mart != "fct_calendar" and (rows := _without_quote(con, mart))} == {}


def test_every_documented_day_has_its_place_and_quote(con: duckdb.DuckDBPyConnection) -> None:
    """Var står det att ett tertial slutar den 30 april? Ingenstans: det är produktens regel."""
    assert _without_quote(con, "fct_calendar") == 0


def _without_quote(con: duckdb.DuckDBPyConnection, mart: str) -> int:
    """How many rows of a mart are said to stand in a document and don't say where. Registers have no quotes."""
    [(rows,)] = con.execute(
        f"""
        select count(*) from marts.{mart} left join marts.dim_source using (source_id)
        where {mart}.origin = 'document' and coalesce(source_kind, 'document') = 'document'
            and (coalesce(trim({mart}.quote), '') = '' or coalesce(trim({mart}.source_place), '') = '')
        """
    ).fetchall()
    return int(rows)


@pytest.mark.parametrize("mart", ["link_goal", "link_project", "link_risk"])
def test_editorial_links_are_marked(con: duckdb.DuckDBPyConnection, mart: str) -> None:
    assert con.sql(f"select distinct link_basis from marts.{mart}").fetchall() == [("editorial",)]
