"""Prefix in, text out."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.hyperparameter_form import HyperparameterForm
from app.session import Session
from app.theme import colours
from app.translation import explain, tr
from app.widgets import Card, Fold, button, label, plain
from engine.config import WritingSettings

_SETTINGS_WIDTH = 300


class WritingPanel(Card):
    """A line for the prefix, the settings of writing, and the text as it is made."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Write on"))
        self._writer = session.writer
        self._prefix = QLineEdit(self._writer.prefix, placeholderText=tr("Type how the text begins"))
        self._prefix.setAccessibleName(tr("Prefix"))
        self._prefix.textChanged.connect(self._use_prefix)
        self._prefix.returnPressed.connect(self.write)
        self._problem = label(role="error")
        self._write = button(tr("Write"), self.write, primary=True)
        self._stop = button(tr("Stop"), self._writer.stop)
        self._form = HyperparameterForm(self._writer.settings)
        self._form.changed.connect(self._use_settings)
        self._hint = label(role="secondary")
        self._output = QPlainTextEdit(readOnly=True)
        self._output.setAccessibleName(tr("Written text"))
        self._place()

        self._writer.changed.connect(self._update)
        self._writer.wrote.connect(self._append)
        session.run.changed.connect(self._update)
        session.run.history_changed.connect(self._update_if_ready)
        session.models.changed.connect(self._update)
        self._was_ready = False
        self._show_text()
        self._update()

    def _place(self) -> None:
        first = plain(QHBoxLayout())
        first.addWidget(self._prefix, stretch=1)
        first.addWidget(self._write)
        first.addWidget(self._stop)
        settings = plain(QVBoxLayout())
        settings.addWidget(self._form.common)
        settings.addWidget(Fold(tr("More settings"), self._form.more))
        settings.addWidget(self._hint)
        settings.addStretch()
        second = plain(QGridLayout())
        second.addWidget(self._output, 0, 0)
        second.addLayout(settings, 0, 1)
        second.setColumnStretch(0, 1)
        second.setColumnMinimumWidth(1, _SETTINGS_WIDTH)
        self.body.addLayout(first)
        self.body.addWidget(self._problem)
        self.body.addLayout(second, stretch=1)

    @Slot()
    def write(self) -> None:
        """Write on from the prefix, if everything is there for it."""
        if self._write.isEnabled():
            self._writer.write()

    def write_from(self, prefix: str) -> None:
        """Put a prefix in and write on from it."""
        self._prefix.setText(prefix)
        self.write()

    def editor(self, name: str) -> QWidget:
        """The widget in which a setting of writing is edited."""
        return self._form.editor(name)

    @Slot(str)
    def _use_prefix(self, prefix: str) -> None:
        self._writer.use_prefix(prefix)
        self._update()

    @Slot()
    def _use_settings(self) -> None:
        settings = self._form.values()
        if isinstance(settings, WritingSettings):
            self._writer.use_settings(settings)
        self._update()

    @Slot()
    def _update_if_ready(self) -> None:
        if self._writer.ready != self._was_ready:
            self._update()

    @Slot()
    def _update(self) -> None:
        ready = self._was_ready = self._writer.ready
        problem = self._writer.problem(self._writer.prefix) if ready else None
        # An empty line is no mistake before anything was typed into it; its grey words say enough.
        told = problem is not None and bool(self._writer.prefix or self._prefix.isModified())
        self._problem.setText(explain(problem) if problem and told else "")
        self._problem.setVisible(told)
        can_write = ready and problem is None and self._form.values() is not None
        self._write.setEnabled(can_write and not self._writer.active)
        self._stop.setEnabled(self._writer.active)
        self._hint.setText("" if ready else tr("There is no model yet: press Start, or open one."))
        self._hint.setVisible(not ready)
        if self._writer.active and not self._writer.text:
            self._show_text()

    def _show_text(self) -> None:
        """The whole text so far, its prefix in the accent colour."""
        self._output.clear()
        if self._writer.written_prefix:
            accent = QTextCharFormat()
            accent.setForeground(QColor(colours().accent))
            cursor = self._output.textCursor()
            cursor.insertText(self._writer.written_prefix, accent)
            cursor.insertText(self._writer.text, QTextCharFormat())

    @Slot(str)
    def _append(self, piece: str) -> None:
        bar = self._output.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        cursor = QTextCursor(self._output.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece, QTextCharFormat())
        if at_end:
            bar.setValue(bar.maximum())
