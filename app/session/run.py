"""The training run: what it does and what it has told."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.preferences import Preferences
from app.session.models import Models, OpenModel, keep
from app.worker import Workers
from engine.config import TrainingSettings
from engine.events import Event, Failed, Finished, Started
from engine.history import History
from engine.hyperparameters import Hyperparameters
from engine.models.base import Architecture, architectures
from engine.text.corpus import Corpus
from engine.training.control import Control

if TYPE_CHECKING:
    from engine.training.loop import Training

_DEFAULT_ARCHITECTURE = "lstm"


class RunState(Enum):
    """What the training is doing."""

    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPING = auto()


class Run(QObject):
    """One training at a time; `history` is that of the present or last one."""

    changed = Signal()
    history_changed = Signal()
    failed = Signal(object)  # a UserError

    def __init__(self, workers: Workers, preferences: Preferences, models: Models) -> None:
        super().__init__(workers)
        self._workers, self._preferences, self._models = workers, preferences, models
        self.state = RunState.IDLE
        self.history = History()
        self.started: Started | None = None
        self.finished: Finished | None = None
        self.training: Training | None = None
        self.corpus: Corpus | None = None
        self._control = Control()
        self.settings = preferences.hyperparameters("training", TrainingSettings)
        self.model_settings = {
            name: preferences.hyperparameters(f"model_{name}", declared.hyperparameters)
            for name, declared in architectures().items()
        }
        remembered = preferences.text("architecture", _DEFAULT_ARCHITECTURE)
        self.architecture = architectures().get(remembered, architectures()[_DEFAULT_ARCHITECTURE])

    @property
    def active(self) -> bool:
        return self.state is not RunState.IDLE

    def use_architecture(self, declared: Architecture) -> None:
        self.architecture = declared
        self._preferences.set_text("architecture", declared.name)

    def use_settings(self, settings: TrainingSettings) -> None:
        self.settings = settings
        self._preferences.set_hyperparameters("training", settings)

    def use_model_settings(self, settings: Hyperparameters) -> None:
        """Hyperparameters of the chosen architecture."""
        self.model_settings[self.architecture.name] = settings
        self._preferences.set_hyperparameters(f"model_{self.architecture.name}", settings)

    def start(self, corpus: Corpus) -> None:
        """Train a new model on a corpus; nothing happens while another one is being trained."""
        if self.active:
            return
        self.history, self.started, self.finished, self.training = History(), None, None, None
        self.corpus, self._control = corpus, Control()
        self._workers.start(self._work(corpus), self._take, self._ended)
        self._enter(RunState.RUNNING)
        self.history_changed.emit()

    def pause(self) -> None:
        if self.state is RunState.RUNNING:
            self._control.pause()
            self._enter(RunState.PAUSED)

    def resume(self) -> None:
        if self.state is RunState.PAUSED:
            self._control.resume()
            self._enter(RunState.RUNNING)

    def stop(self) -> None:
        """End the run and keep its best model."""
        if self.active:
            self._control.stop()
            self._enter(RunState.STOPPING)

    def _work(self, corpus: Corpus) -> "Callable[[], Iterator[Training | OpenModel | Event]]":
        declared, settings, control = self.architecture, self.settings, self._control
        model_settings = self.model_settings[declared.name]

        def work() -> "Iterator[Training | OpenModel | Event]":
            from engine.training.loop import Training

            training = Training(corpus, declared, model_settings, settings, control)
            yield training
            for event in training:
                yield event
                if isinstance(event, Finished):
                    yield from keep(training.model())

        return work

    def _take(self, items: "Sequence[Training | OpenModel | Event]") -> None:
        for item in items:
            if isinstance(item, OpenModel):
                self._models.use(item)
            elif isinstance(item, Event):
                self._take_event(item)
            else:
                self.training = item
        self.history_changed.emit()

    def _take_event(self, event: Event) -> None:
        self.history.add(event)
        if isinstance(event, Started):
            self.started = event
            self.changed.emit()
        elif isinstance(event, Finished):
            self.finished = event
        elif isinstance(event, Failed):
            self.failed.emit(event.error)

    def _ended(self) -> None:
        self._enter(RunState.IDLE)

    def _enter(self, state: RunState) -> None:
        self.state = state
        self.changed.emit()
