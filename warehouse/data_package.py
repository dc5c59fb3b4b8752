"""The marts as files that others can use: CSV, Parquet, a workbook, and a description of them for people and programs.

A Frictionless Data Package: `datapackage.json` describes each file. The same facts give the same bytes.
"""

import json
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import duckdb

from warehouse import data_package_words as words
from warehouse import data_package_workbook
from warehouse.data_package_tables import Mart, PackageAbout, UnknownMartError, UnknownTypeError, read

DESCRIPTOR: Final = "datapackage.json"
WORKBOOK: Final = "tertial-data.xlsx"

__all__ = ["PackageAbout", "UnknownMartError", "UnknownTypeError", "write_package"]


def write_package(
    con: duckdb.DuckDBPyConnection, folder: Path, about: PackageAbout, only: Collection[str] | None = None
) -> None:
    """Write the marts of a build to a folder: all, or `only` those named.

    Raises UnknownMartError for a name that is none, UnknownTypeError, and OSError where the folder can't be written.
    """
    marts = read(con, about, only)
    resources = [resource for mart in marts for resource in _written(mart, folder)]
    (folder / WORKBOOK).write_bytes(data_package_workbook.write(marts, about))
    (folder / DESCRIPTOR).write_text(_described(about, resources), encoding="utf-8", newline="\n")
    (folder / words.READ_ME).write_text(_read_me(about, marts), encoding="utf-8", newline="\n")


def _written(mart: Mart, folder: Path) -> list[dict[str, Any]]:
    """The table as two files, and what the package says of them."""
    csv, parquet = folder / "csv" / f"{mart.name}.csv", folder / "parquet" / f"{mart.name}.parquet"
    for path in (csv, parquet):
        path.parent.mkdir(parents=True, exist_ok=True)
    mart.frame.write_csv(csv, date_format="%Y-%m-%d", time_format="%H:%M:%S", datetime_format="%Y-%m-%dT%H:%M:%S")
    mart.frame.write_parquet(parquet, compression="zstd")
    schema: dict[str, Any] = {
        "fields": [{"name": each.name, "type": each.kind, "description": each.description} for each in mart.fields],
        "missingValues": [""],
    }
    if mart.key:
        schema["primaryKey"] = list(mart.key)
    return [
        _resource(
            mart, mart.name, csv, "csv", "text/csv", {"profile": "tabular-data-resource", "encoding": "utf-8"}, schema
        ),
        _resource(
            mart, f"{mart.name}-parquet", parquet, "parquet", "application/vnd.apache.parquet", {"type": "file"}, schema
        ),
    ]


def _resource(
    mart: Mart, name: str, path: Path, kind: str, media: str, more: dict[str, str], schema: dict[str, Any]
) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": name,
        "path": f"{path.parent.name}/{path.name}",
        **more,
        "title": mart.name,
        "description": mart.description,
        "format": kind,
        "mediatype": media,
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": schema,
    }


def _described(about: PackageAbout, resources: list[dict[str, Any]]) -> str:
    package = {
        "profile": "data-package",
        "name": about.name,
        "title": about.title,
        "description": f"{about.description}\n\n{about.said_of_examples}".strip(),
        "version": about.version,
        "created": about.created,
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _read_me(about: PackageAbout, marts: list[Mart]) -> str:
    return words.TEXT.format(
        title=about.title,
        rule="=" * len(about.title),
        description=about.description,
        version=about.version,
        created=about.created,
        tables=len(marts),
        rows=sum(mart.frame.height for mart in marts),
        examples=about.said_of_examples,
    )
