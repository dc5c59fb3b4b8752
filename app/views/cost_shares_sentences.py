"""The sentences of Kostnadsfördelning, made from rows of its queries: they choose a template and write figures."""

from collections.abc import Mapping, Sequence
from typing import Any

from app import formatting
from app.texts import cost_shares as words
from app.views.page_tools import count_word

Row = Mapping[str, Any]


def is_partial(totals: Sequence[Row]) -> bool:
    """True where a year's documents share out no more than one post: it says little about what anyone pays."""
    return bool(totals) and ", " not in (totals[0]["invoiced_services"] or "") and bool(totals[0]["missing_services"])


def lead(totals: Sequence[Row], own: Row | None) -> str:
    """What the chosen municipality, or all, pay the board in the year, and what lies outside."""
    first = totals[0]
    year = first["fiscal_year"]
    if is_partial(totals):
        services = first["invoiced_services"]
        if own is not None:
            return words.LEAD_ONLY.format(
                kommun=own["kommun_name"], total=formatting.kr(own["invoiced_sek"]), year=year, services=services
            )
        return words.LEAD_ONLY_ALL.format(year=year, services=services, total=formatting.kr(first["all_invoiced_sek"]))
    if own is not None:
        whole = words.LEAD_KOMMUN.format(
            kommun=own["kommun_name"],
            total=formatting.kr(own["invoiced_sek"]),
            year=year,
            per_head=_per_head(own["invoiced_per_inhabitant_sek"]),
        )
        outside, amount = own["not_invoiced_services"], own["not_invoiced_sek"]
    else:
        whole = words.LEAD_ALL.format(
            count=count_word(first["kommun_count"]),
            total=formatting.kr(first["all_invoiced_sek"]),
            year=year,
            per_head=_per_head(first["all_invoiced_per_inhabitant_sek"]),
        )
        outside, amount = first["not_invoiced_services"], first["all_not_invoiced_sek"]
    parts = [whole]
    if outside:
        parts.append(words.LEAD_OUTSIDE.format(services=outside, amount=formatting.kr(amount)))
    if first["missing_services"]:
        parts.append(words.LEAD_UNKNOWN)
    return " ".join(parts)


def _per_head(value: float) -> str:
    return formatting.kr(value, decimals=2)


def map_finding(totals: Sequence[Row]) -> str:
    """Who pays most and least per inhabitant, and for what where it is one post; `totals` has the highest first."""
    most, least = totals[0], totals[-1]
    template = words.MAP_FINDING_ONE if len(totals) == 1 else words.MAP_FINDING
    return _for_what(
        totals,
        template.format(
            most=most["kommun_name"],
            most_amount=_per_head(most["invoiced_per_inhabitant_sek"]),
            least=least["kommun_name"],
            least_amount=_per_head(least["invoiced_per_inhabitant_sek"]),
        ),
    )


def _for_what(totals: Sequence[Row], finding: str) -> str:
    if not is_partial(totals):
        return finding
    return words.MAP_ONLY.format(services=totals[0]["invoiced_services"], finding=finding)


def map_subtitle(totals: Sequence[Row]) -> str:
    """What the figures per inhabitant are of, and the day of the population."""
    first = totals[0]
    template = words.MAP_SUBTITLE_ONLY if is_partial(totals) else words.MAP_SUBTITLE
    return template.format(
        year=first["fiscal_year"],
        services=first["invoiced_services"],
        date=formatting.iso_date(first["population_date"]),
    )


def list_finding(totals: Sequence[Row], own: Row | None) -> str:
    """Where the chosen municipality stands, or how many pay more than all of them together."""
    first = totals[0]
    if own is None:
        finding = words.LIST_FINDING_ALL.format(
            count=count_word(first["above_all_count"]),
            all=first["kommun_count"],
            amount=_per_head(first["all_invoiced_per_inhabitant_sek"]),
        )
    else:
        finding = words.LIST_FINDING.format(
            kommun=own["kommun_name"],
            amount=_per_head(own["invoiced_per_inhabitant_sek"]),
            place=1 + [row["kommun_code"] for row in totals].index(own["kommun_code"]),
            count=len(totals),
        )
    return formatting.sentence_start(_for_what(totals, finding))


def list_subtitle(totals: Sequence[Row]) -> str:
    """What the list shows, and what its line is."""
    return words.LIST_SUBTITLE.format(amount=_per_head(totals[0]["all_invoiced_per_inhabitant_sek"]))


def check(printed: Sequence[Row], names: Mapping[str, str]) -> str:
    """Whether each post's shares give its printed sum to the krona."""
    wrong = [row for row in printed if row["difference_sek"] != 0]
    if not wrong:
        return words.CHECK_ALL.format(count=len(printed))
    listed = " ".join(
        words.CHECK_WRONG.format(
            service=names.get(row["service_id"], row["what_it_sums"]),
            printed=formatting.kr(row["printed_sek"]),
            computed=formatting.kr(row["computed_sek"]),
        )
        for row in wrong
    )
    return words.CHECK_SOME.format(right=len(printed) - len(wrong), count=len(printed), wrong=listed)


def key_lead(keys: Sequence[Row]) -> str:
    """Which services follow a key of an equal part and a part per inhabitant."""
    templates = {
        "equal": words.KEY_EQUAL,
        "follows": words.KEY_FOLLOWS,
        "close": words.KEY_CLOSE,
        "does_not_follow": words.KEY_NOT,
        "not_assessable": words.KEY_NOT_ASSESSED,
    }
    sentences = []
    for verdict, template in templates.items():
        names = [row["service_name"] for row in keys if row["key_verdict"] == verdict]
        if names:
            sentences.append(template.format(services=formatting.listing(names)))
    return " ".join(sentences)


def key_finding(key: Row, parts: Sequence[Row]) -> str:
    """What one service's key is, or who departs most from it."""
    verdict, service = key["key_verdict"], key["service_name"]
    equal = formatting.kr(key["equal_part_per_kommun_sek"])
    if verdict == "equal":
        return words.KEY_FINDING_EQUAL.format(service=service, equal=equal)
    if verdict == "follows":
        price = formatting.kr(key["price_per_inhabitant_sek"], decimals=2)
        return words.KEY_FINDING_FOLLOWS.format(service=service, equal=equal, price=price)
    furthest = max(parts, key=lambda row: abs(row["remainder_sek"]))
    return words.KEY_FINDING_OFF.format(
        service=service,
        degree=words.KEY_DEGREE[verdict],
        kommun=furthest["kommun_name"],
        amount=formatting.kr(abs(furthest["remainder_sek"])),
        direction=words.MORE if furthest["remainder_sek"] > 0 else words.LESS,
    )


def inexact(key: Row) -> str | None:
    """How far the key is from the printed shares; None where it gives them exactly."""
    if not key["largest_remainder_sek"]:
        return None
    return words.EXAMPLE_INEXACT.format(
        kommun=key["largest_remainder_kommun_name"], amount=formatting.kr(key["largest_remainder_sek"])
    )


def example_finding(rows: Sequence[Row], own: str | None) -> str:
    """Whose share moves in a worked example: the chosen municipality's, or those that move most."""
    mine = next((row for row in rows if row["kommun_code"] == own), None)
    if mine is not None and not mine["is_member"]:
        return words.EXAMPLE_FINDING_OUT.format(kommun=mine["kommun_name"])
    if mine is not None:
        difference = mine["difference_sek"]
        template = (
            words.EXAMPLE_MORE if difference > 0 else words.EXAMPLE_LESS if difference < 0 else words.EXAMPLE_SAME
        )
        change = template.format(amount=formatting.kr(abs(difference)))
        return words.EXAMPLE_FINDING_OWN.format(
            kommun=mine["kommun_name"], new=formatting.kr(mine["new_sek"]), change=change
        )
    members = [row for row in rows if row["is_member"]]
    most = max(members, key=lambda row: row["difference_sek"])
    least = min(members, key=lambda row: row["difference_sek"])
    figures = {
        "most": most["kommun_name"],
        "most_amount": formatting.kr(most["difference_sek"]),
        "least": least["kommun_name"],
        "least_amount": formatting.kr(-least["difference_sek"]),
    }
    if most["difference_sek"] <= 0 and least["difference_sek"] >= 0:
        return words.EXAMPLE_FINDING_SAME
    if least["difference_sek"] >= 0:
        return words.EXAMPLE_FINDING_UP.format(**figures)
    if most["difference_sek"] <= 0:
        return words.EXAMPLE_FINDING_DOWN.format(**figures)
    return words.EXAMPLE_FINDING.format(**figures)
