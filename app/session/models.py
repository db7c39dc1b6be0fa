"""The model that is open: trained just now, or from a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.preferences import Preferences
from app.worker import Workers
from engine.paths import MODEL_SUFFIX, kept_models_folder
from engine.storage.atomic import make_folder

if TYPE_CHECKING:
    from engine.models.language_model import LanguageModel

RECENT = "models"
_MOST_KEPT = 20


@dataclass(frozen=True)
class OpenModel:
    """A model and its file; `kept` where the program chose that file so that nothing is lost, not the person."""

    model: "LanguageModel"
    file: Path
    kept: bool


class Models(QObject):
    """The open model, opening and saving. The model of every finished run is kept in the person's own folder."""

    changed = Signal()
    saved = Signal(str)

    def __init__(self, workers: Workers, preferences: Preferences) -> None:
        super().__init__(workers)
        self._workers, self._preferences = workers, preferences
        self.current: OpenModel | None = None
        self._asked = 0

    def open(self, file: Path) -> None:
        """Open a model file; of several that are being opened the one asked for last counts."""
        self._asked += 1
        asked = self._asked

        def take(opened: list[OpenModel]) -> None:
            if asked == self._asked:
                self.use(opened[-1])

        self._workers.start(lambda: _opened(file), take)

    def save(self, file: Path) -> None:
        """Save the open model; nothing happens if there is none."""
        if self.current is not None:
            model = self.current.model
            self._workers.start(lambda: _saved(model, file), self._tell_saved)

    def use(self, opened: OpenModel) -> None:
        """Make a model the open one."""
        self._asked += 1
        self.current = opened
        if not opened.kept:
            self._preferences.add_recent(RECENT, opened.file)
        self.changed.emit()

    def _tell_saved(self, opened: list[OpenModel]) -> None:
        self.use(opened[-1])
        self.saved.emit(str(opened[-1].file))


def newest_kept_model() -> Path | None:
    """The file of the last finished run, if there is one."""
    return max(kept_models_folder().glob(f"*{MODEL_SUFFIX}"), default=None, key=lambda file: file.name)


def keep(model: "LanguageModel") -> Iterator[OpenModel]:
    """Open the model of a finished run and save it under a name of the time; the oldest beyond a fixed number go.

    For a worker. Raises UserError where it cannot be saved; it is open by then, so that it can be saved elsewhere.
    """
    from engine.storage.model_file import save_model

    folder = kept_models_folder()
    text = Path(model.training["texts"][0]).stem
    file = folder / f"{datetime.now():%Y-%m-%d %H-%M-%S} {text[:60]} {model.architecture}{MODEL_SUFFIX}"
    yield OpenModel(model, file, kept=True)
    make_folder(folder)
    save_model(model, file)
    for old in sorted(folder.glob(f"*{MODEL_SUFFIX}"))[:-_MOST_KEPT]:
        old.unlink(missing_ok=True)


def _opened(file: Path) -> Iterator[OpenModel]:
    from engine.storage.model_file import open_model

    yield OpenModel(open_model(file), file, kept=kept_models_folder() in file.parents)


def _saved(model: "LanguageModel", file: Path) -> Iterator[OpenModel]:
    from engine.storage.model_file import save_model

    save_model(model, file)
    yield OpenModel(model, file, kept=False)
