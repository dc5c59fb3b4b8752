"""Typeset documents and the edition as plain web pages, from the same pages, figures and words as the app.

Pages are drawn on a recorder in Streamlit's place (`drawing`), taken apart into elements (`reading`), and set as PDF
(`typesetting`), Word (`word`), web pages (`website`) and slides for a meeting (`slides`). Nothing here reads a figure
by itself, so no document can differ from the page it mirrors.
"""
