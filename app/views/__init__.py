"""The pages: one module each with `render(state)`, listed in `app.views.registry`."""
