"""Questions that pages ask: `(connection, plain values) -> polars.DataFrame`. Marts only, no joins, parameters bound."""
