"""From seeds to a published DuckDB warehouse: contracts, checks, loading, building, publishing, asking."""
