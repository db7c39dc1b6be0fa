"""A window for a test: its own folder for everything it keeps, and a chooser that answers without a dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.application import Application
from app.chooser import Chooser
from app.preferences import Preferences
from app.session import Session
from app.start import spare_imports
from app.translation import use_language

spare_imports()

TEXT = "The river runs under the bridge and the bridge stands over the river. " * 120


class ChosenFiles(Chooser):
    """Answers what a test put into it."""

    def __init__(self) -> None:
        self.texts: list[Path] = []
        self.model: Path | None = None

    def texts_to_open(self, parent: QWidget) -> list[Path]:
        return self.texts

    def model_to_open(self, parent: QWidget) -> Path | None:
        return self.model

    def model_to_save(self, parent: QWidget, suggestion: str) -> Path | None:
        return self.model


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in the place of the person's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CHARLOOM_HOME", str(folder))
    return folder


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    file = tmp_path / "river.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def session(qapp: QApplication, home: Path) -> Iterator[Session]:
    made = Session(Preferences())
    yield made
    made.close()


@pytest.fixture
def open_application(qapp: QApplication) -> Iterator[Callable[..., Application]]:
    """Starts the program as main does; whatever was started is closed at the end."""
    started: list[Application] = []

    def start(*paths: Path, language: str = "en", theme: str = "light") -> Application:
        application = Application(qapp, Preferences(), theme=theme, language=language)
        application.window.chooser = application.window.texts.chooser = ChosenFiles()
        application.open(paths)
        application.window.show()
        started.append(application)
        return application

    yield start
    for application in started:
        application.close()
        application.window.close()
        application.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    use_language("en")
