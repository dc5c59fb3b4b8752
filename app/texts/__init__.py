"""Interface words, in Swedish: one module per page, and `common` for what several places say.

Labels of things live in the data, definitions in dbt's descriptions; only the interface's own words are here.
"""
