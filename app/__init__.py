"""The dashboard: reads the published warehouse, and only reads."""
