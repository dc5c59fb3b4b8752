"""Which marts a page reads, followed through the code: view → app.data → warehouse.queries → `marts.<name>` in the SQL.

Read from the syntax trees, so nothing runs. A view counts with every module of the app that it imports; a function of
`app.data` or `warehouse.queries` counts with the functions and constants that it names.
"""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MART = re.compile(r"\bmarts\.(\w+)")
_FOLLOWED = ("app.views", "app.components", "app.reports")


@cache
def tree(module: str) -> ast.Module | None:
    """The syntax tree of a module of the product; None for anything else."""
    path = ROOT / Path(*module.split("."))
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if file.is_file():
            return ast.parse(file.read_text(encoding="utf-8"))
    return None


@cache
def imported(module: str) -> dict[str, str]:
    """Local name → full name, of everything a module imports."""
    parsed = tree(module)
    names: dict[str, str] = {}
    for node in ast.walk(parsed) if parsed else ():
        if isinstance(node, ast.Import):
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return names


@cache
def defined(module: str) -> dict[str, ast.stmt]:
    """The functions and constants at the top of a module."""
    parsed = tree(module)
    found: dict[str, ast.stmt] = {}
    for node in parsed.body if parsed else ():
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign):
            found |= {target.id: node for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = node
    return found


def references(module: str, node: ast.AST) -> set[str]:
    """The full names that a piece of a module names: `about.sources` is `app.data.about.sources`."""
    names, own, found = imported(module), defined(module), set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name) and inner.value.id in names:
            found.add(f"{names[inner.value.id]}.{inner.attr}")
        elif isinstance(inner, ast.Name):
            found.add(names.get(inner.id) or (f"{module}.{inner.id}" if inner.id in own else ""))
    return found - {""}


def modules_of(view: str) -> set[str]:
    """A view and every module of views and components that it reaches by importing."""
    seen, waiting = set[str](), [view]
    while waiting:
        module = waiting.pop()
        if module in seen or tree(module) is None:
            continue
        seen.add(module)
        for name in imported(module).values():
            for candidate in (name, name.rpartition(".")[0]):
                if candidate.startswith(_FOLLOWED):
                    waiting.append(candidate)
    return seen


def marts_of(name: str, seen: set[str]) -> set[str]:
    """The marts behind a function or constant of `app.data` or `warehouse.queries`, by its full name."""
    module, _, member = name.rpartition(".")
    if name in seen or not module.startswith(("app.data", "warehouse.queries")):
        return set()
    seen.add(name)
    node = defined(module).get(member)
    if node is None:
        return set()
    strings = [inner.value for inner in ast.walk(node) if isinstance(inner, ast.Constant)]
    found = {mart for text in strings if isinstance(text, str) for mart in _MART.findall(text)}
    for reference in references(module, node):
        found |= marts_of(reference, seen)
    return found


def marts_of_page(view: str) -> set[str]:
    """Every mart that the page drawn by `app.views.<view>`, and the frame round it, read by name."""
    found: set[str] = set()
    for module in modules_of(f"app.views.{view}") | {"app.components.frame"}:
        parsed = tree(module)
        for reference in references(module, parsed) if parsed else ():
            found |= marts_of(reference, set())
    return found


def marts_in_queries() -> set[str]:
    """Every mart that any query names."""
    files = (ROOT / "warehouse/queries").glob("*.py")
    return {mart for file in files for mart in _MART.findall(file.read_text(encoding="utf-8"))}
