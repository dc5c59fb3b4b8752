"""Questions that pages ask: `(connection, plain values) -> polars.DataFrame`. Marts only, no joins, no text in SQL."""
