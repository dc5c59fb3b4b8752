"""What tests of marts and of pages share: a published build to read, made at most once in a run."""

from collections.abc import Iterator

import pytest

from warehouse import build, store


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The id of the current build when it is made from what is here, else of a new one in a home of its own.

    TERTIAL_HOME names that home for the rest of the run, so that whatever reads a build after this reads the same one.
    """
    with pytest.MonkeyPatch.context() as environment:
        if build.needs_build() is not None:
            environment.setenv("TERTIAL_HOME", str(tmp_path_factory.mktemp("home")))
            outcome = build.build(why="test")
            assert outcome.ok, outcome.message
        build_id = store.current_build_id()
        assert build_id is not None
        yield build_id
