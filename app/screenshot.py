"""The picture in the README, taken by the program itself: a short run, a text written, a picture, and good-bye."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.application import Application
from engine.config import TrainingSettings, WritingSettings

_SECONDS = 12.0
_SIZE = (1320, 860)
_PREFIXES = {"en": "The mill", "zh_CN": "雨"}
_SETTLED_MILLISECONDS = 300


class Photographer(QObject):
    """Goes through the steps, each when the one before has ended. `done` once the picture is saved."""

    def __init__(self, application: Application, file: Path) -> None:
        super().__init__()
        self.done = False
        self._application, self._file = application, file
        session = self._session = application.session
        session.run.use_settings(TrainingSettings(budget=_SECONDS, budget_unit="seconds"))
        session.writer.use_settings(WritingSettings(length=600))
        application.window.resize(*_SIZE)
        application.window.settings.show_settings()
        session.texts.changed.connect(self._start)
        session.run.changed.connect(self._write)
        session.writer.changed.connect(self._finish)

    @Slot()
    def _start(self) -> None:
        if self._session.texts.corpus is not None and self._session.run.corpus is None:
            self._application.window.run_bar.start()

    @Slot()
    def _write(self) -> None:
        run, writer = self._session.run, self._session.writer
        if run.finished is not None and not run.active and not writer.text:
            self._application.window.writing.write_from(_PREFIXES[self._application.language])

    @Slot()
    def _finish(self) -> None:
        writer = self._session.writer
        if writer.text and not writer.active:
            QTimer.singleShot(_SETTLED_MILLISECONDS, self, self._take)

    @Slot()
    def _take(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self.done = self._application.window.grab().save(str(self._file))
        QApplication.quit()
