"""Who may import whom, read from the syntax trees. The rules stand in README under "Huset"."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# module prefix -> what no file below it may import, at any level (function-level imports count too).
FORBIDDEN: dict[str, set[str]] = {
    "warehouse": {"streamlit", "altair", "app"},
    "warehouse.queries": {"warehouse.store", "dbt", "streamlit", "altair", "app"},
    "app.charts": {"streamlit", "duckdb", "warehouse", "dbt", "app.data", "app.views", "app.components"},
    "app.data": {"altair", "dbt", "app.views", "app.components", "app.charts", "warehouse.build"},
    "app.actions": {"altair", "dbt", "streamlit", "app.views", "app.components"},
    "app.reports": {"streamlit", "duckdb", "dbt", "altair"},
    "app.cli": {"streamlit", "altair", "dbt", "duckdb", "app.views", "app.components", "app.data"},
    "app.views": {"duckdb", "dbt", "warehouse", "altair"},
    "app.components": {"duckdb", "dbt", "warehouse", "altair"},
    "app.texts": {"streamlit", "duckdb", "polars", "altair", "warehouse", "dbt"},
    "app.formatting": {"streamlit", "duckdb", "altair", "warehouse", "dbt"},
}
# The one module that may call duckdb.connect, and the ones that may import dbt.
CONNECTS = {"warehouse.store"}
RUNS_DBT = {"warehouse.dbt_child"}


def module_name(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for package in ("app", "warehouse") for path in (ROOT / package).rglob("*.py")}


def imports(tree: ast.AST) -> Iterator[str]:
    """Every name that is imported, as far as it can be told: `from a import b` gives `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_below(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


def tree_of(name: str) -> ast.AST:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def offences(rules: dict[str, set[str]]) -> list[str]:
    return [
        f"{name} imports {imported}"
        for name in sorted(MODULES)
        for prefix, forbidden in rules.items()
        if is_below(name, prefix)
        for imported in imports(tree_of(name))
        for banned in forbidden
        if is_below(imported, banned)
    ]


def test_nothing_points_back_up() -> None:
    assert offences(FORBIDDEN) == []


def test_only_the_child_process_imports_dbt() -> None:
    assert {n for n in MODULES for i in imports(tree_of(n)) if is_below(i, "dbt")} <= RUNS_DBT


def test_the_import_test_can_fail() -> None:
    assert offences({"app.data": {"streamlit"}}) != []


def calls(tree: ast.AST, dotted: str) -> bool:
    return any(isinstance(node, ast.Call) and ast.unparse(node.func) == dotted for node in ast.walk(tree))


def test_only_the_store_connects_to_duckdb() -> None:
    assert {name for name in MODULES if calls(tree_of(name), "duckdb.connect")} == CONNECTS


def names_in(tree: ast.AST) -> set[str]:
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    keywords = {node.arg or "" for node in ast.walk(tree) if isinstance(node, ast.keyword)}
    return attributes | keywords


def test_caches_live_in_the_one_door() -> None:
    caching = {n for n in MODULES if is_below(n, "app") and {"cache_data", "cache_resource"} & names_in(tree_of(n))}
    assert caching <= {"app.data"}


def test_nobody_asks_streamlit_to_trust_html() -> None:
    unsafe = {"unsafe_allow_html", "unsafe_allow_javascript"}
    assert [name for name in sorted(MODULES) if unsafe & names_in(tree_of(name))] == []


def sql_built_from_text(tree: ast.AST) -> bool:
    """A query whose text is put together at run time: an f-string, `%`, `+` or `.format` handed to sql/execute."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"sql", "execute", "executemany", "query"}
            and node.args
            and (
                isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
                or (isinstance(node.args[0], ast.Call) and ast.unparse(node.args[0].func).endswith(".format"))
            )
        ):
            return True
    return False


def test_no_query_is_built_from_text() -> None:
    readers = [n for n in MODULES if is_below(n, "warehouse.queries") or is_below(n, "app")]
    assert [name for name in readers if sql_built_from_text(tree_of(name))] == []


def test_queries_do_not_join() -> None:
    """A query that needs a join lacks a mart."""
    joining = [
        name
        for name in MODULES
        if is_below(name, "warehouse.queries")
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " join " in f" {node.value.lower()} "
        if "select" in node.value.lower()
    ]
    assert joining == []


MODELS = {path.stem: path for path in (ROOT / "dbt_project/models").rglob("*.sql")}


@pytest.mark.parametrize("layer", ["marts", "intermediate"])
def test_only_staging_reads_sources(layer: str) -> None:
    reading = [n for n, p in MODELS.items() if layer in p.parts and "source(" in p.read_text(encoding="utf-8")]
    assert reading == []


def test_staging_refers_to_no_model() -> None:
    staged = [n for n, p in MODELS.items() if "staging" in p.parts and "ref(" in p.read_text(encoding="utf-8")]
    assert staged == []


def test_the_entry_is_short() -> None:
    assert len((ROOT / "app/main.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_nothing_else_stands_at_the_top() -> None:
    allowed = {"app", "warehouse", "dbt_project", "seeds", "tests", "var"}
    files = {"pyproject.toml", "README.md", "uv.lock", "CHANGELOG.md", "LICENSE"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found <= allowed | files
