"""The texts: which are open, how much that is, and what is done to them."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget

from app.chooser import Chooser
from app.hyperparameter_form import HyperparameterForm
from app.session import Session
from app.translation import explain, tr
from app.widgets import Card, Fold, button, label, plain
from engine.config import TextSettings
from engine.text.reading import Document

_LIST_HEIGHT = 84


class CorpusPanel(Card):
    """The list of texts with its buttons, a line about all of them, and the settings of cleaning and splitting."""

    def __init__(self, session: Session, chooser: Chooser) -> None:
        super().__init__(tr("Texts"))
        self._session, self.chooser = session, chooser
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Texts"))
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.currentRowChanged.connect(self._update_buttons)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._remove)
        self._add = button(tr("Add texts…"), self.choose)
        self._remove_button = button(tr("Remove"), self._remove)
        self._summary = label(role="secondary")
        self._error = label(role="error")
        self._form = HyperparameterForm(session.texts.settings)
        self._form.changed.connect(self._use_settings)

        buttons = plain(QHBoxLayout())
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove_button)
        buttons.addStretch()
        self.body.addWidget(self._list)
        self.body.addLayout(buttons)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._error)
        self.body.addWidget(self._form.common)
        self.body.addWidget(Fold(tr("More about the texts"), self._form.more))

        session.texts.changed.connect(self._update)
        session.run.changed.connect(self._update)
        self._update()

    @Slot()
    def choose(self) -> None:
        """Ask for files and add them."""
        paths = self.chooser.texts_to_open(self)
        if paths:
            self._session.open(paths)

    @Slot()
    def _remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0 and self._remove_button.isEnabled():
            self._session.texts.remove(row)

    @Slot()
    def _use_settings(self) -> None:
        settings = self._form.values()
        if isinstance(settings, TextSettings):
            self._session.texts.use_settings(settings)

    @Slot()
    def _update(self) -> None:
        texts = self._session.texts
        row = self._list.currentRow()
        self._list.clear()
        for document in texts.documents:
            self._list.addItem(tr("{name}  ·  {count} characters", name=document.name, count=f"{len(document.text):,}"))
            self._list.item(self._list.count() - 1).setToolTip(_where(document))
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._summary.setText(self._in_words())
        self._error.setText(explain(texts.error) if texts.error else "")
        self._error.setVisible(texts.error is not None)
        for widget in (self._add, self._form.common, self._form.more):
            widget.setEnabled(not self._session.run.active)
        self._update_buttons()

    @Slot()
    def _update_buttons(self) -> None:
        self._remove_button.setEnabled(self._list.currentRow() >= 0 and not self._session.run.active)

    def _in_words(self) -> str:
        corpus = self._session.texts.corpus
        if self._session.texts.loading:
            return tr("Reading…")
        if corpus is None:
            return ""
        return tr(
            "{training} characters to learn from, {validation} to check on, {distinct} different ones.",
            training=f"{len(corpus.training_tokens):,}",
            validation=f"{len(corpus.validation_tokens):,}",
            distinct=len(corpus.vocabulary) - 1,
        )


def _where(document: Document) -> str:
    return tr("A sample text that comes with the program") if document.path is None else str(document.path)
