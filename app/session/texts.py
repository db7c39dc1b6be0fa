"""The texts that are open, and the corpus made of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.preferences import Preferences
from app.worker import Workers
from engine.config import TextSettings
from engine.errors import UserError
from engine.text.corpus import Corpus, build_corpus
from engine.text.reading import Document, find_text_files, read_document
from engine.text.samples import Sample

RECENT = "texts"
_OPEN = "open_texts"


class Texts(QObject):
    """Documents, in the order they were added; `corpus` is None while it is being made and where it cannot be."""

    changed = Signal()
    failed = Signal(object)  # a UserError

    def __init__(self, workers: Workers, preferences: Preferences) -> None:
        super().__init__(workers)
        self._workers, self._preferences = workers, preferences
        self.documents: list[Document] = []
        self.corpus: Corpus | None = None
        self.error: UserError | None = None
        self.settings = preferences.hyperparameters("text", TextSettings)
        self._reading = 0
        self._newest_corpus = 0

    @property
    def reading(self) -> bool:
        """Whether files are being read."""
        return self._reading > 0

    @property
    def loading(self) -> bool:
        """Whether files are being read or the corpus is being made."""
        return self.reading or (bool(self.documents) and self.corpus is None and self.error is None)

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders and add their texts; each that cannot be read is told, the others are added."""
        for path in paths:
            if path.exists():
                self._preferences.add_recent(RECENT, path)
        # The sample text is there for the first look; a text of one's own takes its place.
        replace = all(document.path is None for document in self.documents)
        self._read(lambda: _read_all(paths), replace)

    def add_again(self) -> None:
        """Add the texts that were open when the program was last closed."""
        if paths := self._preferences.paths(_OPEN):
            self._read(lambda: _read_all(paths), replace=True)

    def use_sample(self, sample: Sample) -> None:
        """Make a bundled text the only one."""
        self._read(lambda: iter([sample.read()]), replace=True)

    def remove(self, index: int) -> None:
        del self.documents[index]
        self._make_corpus()

    def use_settings(self, settings: TextSettings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._preferences.set_hyperparameters("text", settings)
            self._make_corpus()

    def _read(self, read: Callable[[], Iterable[Document | UserError]], replace: bool) -> None:
        self._reading += 1
        arrived: list[Document | UserError] = []
        self._workers.start(read, arrived.extend, lambda: self._add_read(arrived, replace))
        self.changed.emit()

    def _add_read(self, arrived: Sequence[Document | UserError], replace: bool) -> None:
        self._reading -= 1
        documents = [item for item in arrived if isinstance(item, Document)]
        open_paths = set() if replace else {document.path for document in self.documents}
        if documents:
            kept = [] if replace else self.documents
            self.documents = kept + [each for each in documents if each.path is None or each.path not in open_paths]
            self._make_corpus()
        self.changed.emit()
        for item in arrived:
            if isinstance(item, UserError):
                self.failed.emit(item)

    def _make_corpus(self) -> None:
        """Make the corpus anew on a worker; of several such jobs the newest counts."""
        self._newest_corpus += 1
        number, documents, settings = self._newest_corpus, tuple(self.documents), self.settings
        self._preferences.set_paths(_OPEN, [document.path for document in documents if document.path is not None])
        self.corpus = self.error = None

        def take(made: Sequence[Corpus | UserError]) -> None:
            if number == self._newest_corpus:
                self.corpus = next((item for item in made if isinstance(item, Corpus)), None)
                self.error = next((item for item in made if isinstance(item, UserError)), None)
                self.changed.emit()

        self._workers.start(lambda: _built(documents, settings), take)
        self.changed.emit()


def _read_all(paths: Sequence[Path]) -> Iterator[Document | UserError]:
    """Every document of some paths, an error in the place of each that cannot be read."""
    for path in paths:
        try:
            files = find_text_files([path])
        except UserError as error:
            yield error
            continue
        for file in files:
            try:
                yield read_document(file)
            except UserError as error:
                yield error


def _built(documents: Sequence[Document], settings: TextSettings) -> Iterator[Corpus | UserError]:
    try:
        corpus = build_corpus(documents, settings)
        # Everything that the window and the run ask for later is computed here, off the window's thread.
        _ = corpus.training_tokens, corpus.validation_tokens, corpus.fingerprint
        yield corpus
    except UserError as error:
        yield error
