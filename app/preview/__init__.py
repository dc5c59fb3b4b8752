"""What a build that is not published yet would change on the pages. The way in is `app.page_comparison`."""
