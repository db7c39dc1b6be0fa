"""Writing on from a prefix with the newest model there is."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from app.preferences import Preferences
from app.session.models import Models
from app.session.run import Run
from app.worker import Worker, Workers
from engine.config import TextSettings, WritingSettings
from engine.errors import UserError
from engine.text.vocabulary import CharacterVocabulary
from engine.writing.prefix import prefix_tokens


class Writer(QObject):
    """One text at a time, on a worker of its own, also while training goes on."""

    changed = Signal()
    wrote = Signal(str)

    def __init__(self, workers: Workers, preferences: Preferences, run: Run, models: Models) -> None:
        super().__init__(workers)
        self._workers, self._preferences = workers, preferences
        self._run, self._models = run, models
        self.settings = preferences.hyperparameters("writing", WritingSettings)
        self.prefix = preferences.text("prefix", "")
        self.written_prefix = ""
        self.text = ""
        self._worker: Worker | None = None

    @property
    def active(self) -> bool:
        return self._worker is not None

    @property
    def ready(self) -> bool:
        """Whether there is a model to write with."""
        return self._run.training is not None if self._run.active else self._models.current is not None

    def use_settings(self, settings: WritingSettings) -> None:
        self.settings = settings
        self._preferences.set_hyperparameters("writing", settings)

    def use_prefix(self, prefix: str) -> None:
        self.prefix = prefix
        self._preferences.set_text("prefix", prefix)

    def problem(self, prefix: str) -> UserError | None:
        """Why the model cannot go on from this prefix; None if it can, or if there is no model to ask."""
        alphabet = self._alphabet()
        if alphabet is None:
            return None
        try:
            prefix_tokens(prefix, *alphabet)
        except UserError as error:
            return error
        return None

    def _alphabet(self) -> tuple[CharacterVocabulary, TextSettings] | None:
        if self._run.active:
            corpus = self._run.corpus
            return None if corpus is None else (corpus.vocabulary, corpus.settings)
        opened = self._models.current
        return None if opened is None else (opened.model.vocabulary, opened.model.text_settings)

    def write(self) -> None:
        """Write on from the prefix; what was written before makes room."""
        if self.active:
            return
        self.text, self.written_prefix = "", self.prefix
        self._worker = self._workers.start(self._work(), self._take, self._ended)
        self.changed.emit()

    def stop(self) -> None:
        """End here; what is written stays."""
        if self._worker is not None:
            self._worker.stop()

    def _work(self) -> Callable[[], Iterator[str]]:
        prefix, settings = self.prefix, self.settings
        training = self._run.training if self._run.active else None
        opened = self._models.current

        def work() -> Iterator[str]:
            from engine.writing.sampling import write

            if training is None and opened is None:
                raise UserError("There is no model yet. Press Start, or open one.")
            model = training.model() if training is not None else opened.model  # type: ignore[union-attr]
            yield from write(model, prefix, settings)

        return work

    def _take(self, characters: Sequence[str]) -> None:
        piece = "".join(characters)
        self.text += piece
        self.wrote.emit(piece)

    def _ended(self) -> None:
        self._worker = None
        self.changed.emit()
