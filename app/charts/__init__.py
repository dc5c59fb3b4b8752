"""Pictures: pure functions that build an Altair chart without data. No Streamlit, no DuckDB here."""
