"""The one object between the window and the engine: the texts, the run, the models, the writer.

Everything that takes time runs on a worker; torch is imported there and nowhere else.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.preferences import Preferences
from app.session.models import Models, newest_kept_model
from app.session.run import Run
from app.session.texts import Texts
from app.session.writer import Writer
from app.worker import Workers
from engine.paths import MODEL_SUFFIX


class Session(QObject):
    """What is open and what is going on. Its parts tell by signals that something changed; their state is read."""

    failed = Signal(object)  # a UserError, from any part

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.workers = Workers(self, self.failed.emit)
        self.texts = Texts(self.workers, preferences)
        self.models = Models(self.workers, preferences)
        self.run = Run(self.workers, preferences, self.models)
        self.writer = Writer(self.workers, preferences, self.run, self.models)
        self.texts.failed.connect(self.failed)
        self.run.failed.connect(self.failed)

    def open(self, paths: Sequence[Path]) -> None:
        """Open whatever a person hands over: model files as models, everything else as texts."""
        models = [path for path in paths if path.suffix == MODEL_SUFFIX]
        texts = [path for path in paths if path.suffix != MODEL_SUFFIX]
        if texts:
            self.texts.add(texts)
        for model in models[-1:]:
            self.models.open(model)

    def open_last_model(self) -> None:
        """Open the model of the last finished run, if there is one."""
        file = newest_kept_model()
        if file is not None:
            self.models.open(file)

    def warm_up(self) -> None:
        """Load what the first run needs, so that Start answers at once."""
        self.workers.start(_load_torch, lambda items: None)

    def close(self) -> None:
        """End everything with its work kept, and wait for it."""
        self.run.stop()
        self.writer.stop()
        self.workers.finish()
        self.preferences.save()


def _load_torch() -> Iterator[None]:
    import engine.storage.model_file
    import engine.training.loop
    import engine.writing.sampling  # noqa: F401

    yield None
