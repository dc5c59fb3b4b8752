#!/usr/bin/env bash
# Installs what the tests need, the browser too, and runs every check of the project. README's second command.
set -euo pipefail
cd "$(dirname "$0")/.."

export UV_PYTHON_DOWNLOADS=never DBT_SEND_ANONYMOUS_USAGE_STATS=false
# A home of its own: the tests never touch the builds that somebody serves from var/.
work=$(mktemp -d)
sqlfluff=
trap '[ -z "$sqlfluff" ] || kill "$sqlfluff" 2>/dev/null || true; rm -rf "$work"' EXIT
export TERTIAL_HOME="$work/home"

step() { printf '\n== %s\n' "$1"; }

step "Browser, proxy and word processor"
missing=()
browser=
if [ -z "${TERTIAL_CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then browser=missing; fi
if ! command -v nginx >/dev/null && [ ! -x /usr/sbin/nginx ]; then missing+=(nginx-light); fi
if ! command -v soffice >/dev/null; then missing+=(libreoffice-writer-nogui); fi
if [ "${#missing[@]}" -gt 0 ] || [ -n "$browser" ]; then
    as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq || true  # what cannot be had is told by the installation
    # Older Debian has Chromium only with windows: it does as well, in half as much time again.
    if [ -n "$browser" ]; then
        if apt-cache show chromium-headless-shell >/dev/null 2>&1; then missing+=(chromium-headless-shell fonts-liberation)
        elif ! command -v chromium >/dev/null; then missing+=(chromium fonts-liberation); fi
    fi
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

step "Python packages"
python3 -m uv --version >/dev/null 2>&1 || python3 -m pip install --quiet --break-system-packages uv
uv=(python3 -m uv)
"${uv[@]}" sync --locked --quiet
run=("${uv[@]}" run --locked --no-sync)

step "Lint: ruff (sqlfluff goes on beside the tests, in the time that they leave)"
"${run[@]}" ruff check .
"${run[@]}" ruff format --check .
nice -n 10 "${run[@]}" sqlfluff lint --disable-progress-bar dbt_project/models dbt_project/tests >"$work/sqlfluff" 2>&1 &
sqlfluff=$!

step "Types: mypy"
"${run[@]}" mypy

step "Facts: tertial check"
"${run[@]}" tertial check

step "Warehouse: tertial build (dbt build with all data and unit tests)"
"${run[@]}" tertial build

# Three processes for two cores: a test of a browser waits as much as it works.
step "Tests: pytest, with the browser, in three processes"
"${run[@]}" pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder --durations 30

step "Lint: sqlfluff"
wait "$sqlfluff" || { cat "$work/sqlfluff"; exit 1; }
tail -1 "$work/sqlfluff"
