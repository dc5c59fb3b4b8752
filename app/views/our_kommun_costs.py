"""Vår kommun: the pictures of what it pays and of what the others pay."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.charts import our_kommun as charts
from app.charts.compile import compile_template
from app.components import Column, data_table, figure, prose
from app.texts import our_kommun as words
from app.views.our_kommun_parts import only_service

Row = Mapping[str, Any]
KEY_COLUMNS = (
    Column("service_name", words.COLUMN_SERVICE, lookup=True),
    Column("amount_sek", words.COLUMN_AMOUNT, kind="money"),
    Column("key_text", words.COLUMN_KEY, empty="", width="wide"),
)
COST_COLUMNS = (
    Column("service_name", words.COLUMN_SERVICE, lookup=True),
    Column("amount_sek", words.COLUMN_AMOUNT, kind="money"),
    Column("equal_part_sek", words.COLUMN_EQUAL, kind="money", empty=""),
    Column("population_part_sek", words.COLUMN_POPULATION, kind="money", empty=""),
    Column("remainder_sek", words.COLUMN_REMAINDER, kind="money", signed=True, empty=""),
    Column("per_inhabitant_sek", words.COLUMN_PER, kind="per_inhabitant"),
    Column("median_per_inhabitant_sek", words.COLUMN_MEDIAN, kind="per_inhabitant"),
)
PEER_COLUMNS = (
    Column("per_inhabitant_rank", words.COLUMN_RANK, kind="int", width="narrow"),
    Column("kommun_name", words.COLUMN_KOMMUN, lookup=True),
    Column("per_inhabitant_sek", words.COLUMN_PER, kind="per_inhabitant"),
    Column("amount_sek", words.COLUMN_AMOUNT, kind="money"),
)


def payments(own: Row, paid: pl.DataFrame) -> None:
    """What each service costs, in a picture and in a table that explains each amount; what is not known is said."""
    services = paid.filter(~pl.col("is_sum"))
    outside = not services["is_invoiced_by_board"].all()
    labelled = services.with_columns(
        pl.Series("label", [formatting.kr(amount) for amount in services["amount_sek"]], dtype=pl.String)
    )
    figure(
        _payment_title(own, services.filter("is_invoiced_by_board")),
        (words.PAYS_SUBTITLE if outside else words.PAYS_SUBTITLE_ONE).format(year=own["cost_share_year"]),
        template=compile_template(charts.cost_bars),
        frame=labelled.select(charts.COST_FIELDS),
        table=paid,
        columns=COST_COLUMNS,
        alt=words.PAYS_ALT.format(facts="; ".join(_heading(row) for row in services.to_dicts())),
        file_stem="var-kommun-kostnad",
        source=words.PAYS_SOURCE,
        definition=words.PAYS_DEFINITION,
    )
    data_table(paid, KEY_COLUMNS, caption=words.PAYS_CAPTION, key="nyckel", strong=_is_sum, sources_column=False)
    if own["missing_services"]:
        prose(words.PAYS_MISSING.format(services=formatting.listing(own["missing_services"].split(", "))))


def comparison(own: Row, peers: pl.DataFrame) -> None:
    """What the fourteen pay per inhabitant, with the own municipality and the median picked out."""
    code = own["kommun_code"]
    if peers.filter(pl.col("kommun_code") == code).is_empty():
        prose(words.LEAD_PAYS_UNKNOWN.format(kommun=own["kommun_name"], year=own["cost_share_year"]))
        return
    mine = peers.row(by_predicate=pl.col("kommun_code") == code, named=True)
    service = only_service(own)
    median = formatting.kr(mine["median_per_inhabitant_sek"], decimals=2)
    frame = peers.with_columns(
        pl.Series("label", [formatting.number(value, 2) for value in peers["per_inhabitant_sek"]], dtype=pl.String),
        pl.lit(words.PEERS_MEDIAN.format(median=median)).alias("median_label"),
        (pl.col("kommun_code") == code).alias("is_own"),
    )
    figure(
        _comparison_title(mine, median, service),
        (words.PEERS_SUBTITLE_ONE if service else words.PEERS_SUBTITLE).format(
            service=service, year=own["cost_share_year"], date=formatting.iso_date(own["population_date"])
        ),
        template=compile_template(charts.peer_bars),
        frame=frame.select(charts.PEER_FIELDS),
        table=peers,
        columns=PEER_COLUMNS,
        alt=words.PEERS_ALT.format(
            first=peers["kommun_name"][0],
            last=peers["kommun_name"][-1],
            kommun=mine["kommun_name"],
            rank=formatting.number(mine["per_inhabitant_rank"]),
            count=formatting.number(mine["kommun_count"]),
        ),
        file_stem="var-kommun-jamforelse",
        source=words.PEERS_SOURCE,
        note=words.PEERS_NOTE_EQUAL if own["is_equal_for_all"] else words.PEERS_NOTE,
        own=lambda row: row["kommun_code"] == code,
    )


def _payment_title(own: Row, invoiced: pl.DataFrame) -> str:
    if invoiced.is_empty():
        return words.LEAD_PAYS_UNKNOWN.format(kommun=own["kommun_name"], year=own["cost_share_year"])
    template = words.PAYS_TITLE_ONE if invoiced.height == 1 else words.PAYS_TITLE
    return template.format(
        kommun=own["kommun_name"], amount=formatting.kr(own["invoiced_sek"]), service=invoiced["service_name"][0]
    )


def _comparison_title(mine: Row, median: str, service: str) -> str:
    difference = mine["per_inhabitant_sek"] - mine["median_per_inhabitant_sek"]
    template = words.PEERS_ABOVE if difference > 0 else words.PEERS_BELOW if difference < 0 else words.PEERS_EQUAL
    return template.format(
        kommun=mine["kommun_name"],
        amount=formatting.kr(mine["per_inhabitant_sek"], decimals=2),
        of=words.PEERS_OF_ONE.format(service=service) if service else "",
        median=median,
    )


def _heading(row: Row) -> str:
    return words.PAYS_ROW.format(service=row["service_name"], amount=formatting.kr(row["amount_sek"]))


def _is_sum(row: Row) -> bool:
    return bool(row["is_sum"])
