"""The process that draws pages and sets documents: one per edition or file, so that the server never waits or grows.

Started by `app.reports.composing` as `python -m app.reports.child`; orders and reports are those of `warehouse.child`.
"""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from app.actions.builds import calendar
from app.formatting import ascii_name
from app.reports import kommunblad, slides, tertial_report, typesetting, website, word
from app.reports.drawing import Drawer
from app.reports.tertial_report import ReportAbout
from app.texts import editions as words
from warehouse import data_package, store
from warehouse.child import Say, run_as_child
from warehouse.data_package import PackageAbout

NAMND: Final = "norrbottens-e-namnd"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)

Tell = Callable[[str, int, int], None]


class Work:
    """One order: a build, what the documents say about themselves, and the folder that they are written to."""

    def __init__(self, order: dict[str, Any], tell: Tell) -> None:
        if order["lies_in"]:
            store.know(order["build_id"], Path(order["lies_in"]), order["build_manifest"])
        self._tell = tell
        self._order = order
        self.folder = Path(order["folder"])
        self.build_id: str = order["build_id"]
        tell("start", 0, 1)
        self.drawer = Drawer(self.build_id)
        self.about = ReportAbout(**{**order["about"], "corrections": tuple(order["about"]["corrections"])})

    def report(self) -> None:
        """The period's report as PDF."""
        self._tell("report", 0, 1)
        pdf = typesetting.to_pdf(self._report())
        self._write(f"{self._order['report_name']}.pdf", pdf)

    def word(self) -> None:
        """The same as Word."""
        self._tell("word", 0, 1)
        self._write(f"{self._order['report_name']}.docx", word.to_docx(self._report()))

    def leaflets(self) -> None:
        """A leaflet for each municipality ordered, and all of them in one file where there are several."""
        chosen: dict[str, str] = self._order["kommuner"]
        made: dict[str, bytes] = {}
        for done, (code, name) in enumerate(chosen.items(), 1):
            file = f"{words.LEAFLET.format(name=ascii_name(name))}.pdf"
            made[file] = typesetting.to_pdf(kommunblad.leaflet(self.drawer, code, self.about))
            self._tell("leaflet", done, len(chosen))
        for file, content in made.items():
            self._write(file, content)
        if len(made) > 1:
            self._write(words.LEAFLETS, _zipped(made))

    def site(self) -> None:
        """The edition's static pages."""
        site = website.Site(**{**self._order["site"], "documents": tuple(map(tuple, self._order["site"]["documents"]))})
        website.write_site(self.drawer, site, self.folder, lambda _, done, total: self._tell("site", done, total))

    def slides(self) -> None:
        """The agenda, item by item, for the meeting."""
        self._tell("slides", 0, 1)
        slides.write_slides(self.drawer, self.about.period, self.about.examples, self.folder)

    def data(self) -> None:
        """The marts as a data package."""
        self._tell("data", 0, 1)
        with store.open_reader(self.build_id) as connection:
            data_package.write_package(connection, self.folder, PackageAbout(**self._order["package"]))
        files = {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in _files(self.folder)}
        self._write(words.DATA_ZIP, _zipped(files, zipfile.ZIP_DEFLATED))

    def calendar(self) -> None:
        """The calendar."""
        self._tell("calendar", 0, 1)
        # Invented events have no place in a member's own calendar, whatever else the edition shows.
        self._write(words.CALENDAR, calendar(NAMND, examples=False, build_id=self.build_id))

    def _report(self) -> Any:
        if not hasattr(self, "_made"):
            self._made = tertial_report.report(self.drawer, self.about)
        return self._made

    def _write(self, name: str, content: bytes) -> None:
        (self.folder / name).write_bytes(content)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_STORED) -> bytes:
    """The files in one, in order and without the clock: the same files give the same bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DATE), files[name], packing)
    return buffer.getvalue()


def run(order: dict[str, Any], say: Say) -> bool:
    """Do every task of the order and report progress."""

    def tell(step: str, done: int, total: int) -> None:
        say(event="progress", step=step, done=done, total=total)

    top = Path(order["folder"])
    work = Work(order, tell)
    for task, place in order["tasks"]:
        work.folder = top / place
        work.folder.mkdir(parents=True, exist_ok=True)
        getattr(work, task)()
    say(event="result")
    return True


if __name__ == "__main__":
    run_as_child(run)
