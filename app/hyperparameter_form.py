"""A Hyperparameters class as a form: one row for each declaration, checked while typing."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.translation import explain, tr
from app.widgets import SPACING, label, plain
from engine.errors import UserError
from engine.hyperparameters import Declaration, Hyperparameters

_EDITOR_WIDTH = 132


class HyperparameterForm(QObject):
    """The rows of a group: `common` is a widget with the common ones, `more` one with the rest, for a page to place."""

    changed = Signal()

    def __init__(self, values: Hyperparameters) -> None:
        super().__init__()
        self._group = type(values)
        self._rows = {
            declaration.name: _Row(declaration, getattr(values, declaration.name))
            for declaration in values.declarations()
        }
        for row in self._rows.values():
            row.changed.connect(self.changed)
        self.common = _stack([row for row in self._rows.values() if row.declaration.common])
        self.more = _stack([row for row in self._rows.values() if not row.declaration.common])

    def values(self) -> Hyperparameters | None:
        """What the form says, or None while a row is wrong (it shows why)."""
        values = {name: row.value() for name, row in self._rows.items()}
        return None if any(value is None for value in values.values()) else self._group(**values)

    def set_values(self, values: Hyperparameters) -> None:
        """Show other values."""
        for name, row in self._rows.items():
            row.set_value(getattr(values, name))

    def set_enabled(self, enabled: bool) -> None:
        self.common.setEnabled(enabled)
        self.more.setEnabled(enabled)

    def has(self, name: str) -> bool:
        """Whether the group declares a hyperparameter of this name."""
        return name in self._rows

    def editor(self, name: str) -> QWidget:
        """The widget in which a hyperparameter is edited."""
        return self._rows[name].editor


def _stack(rows: "list[_Row]") -> QWidget:
    widget = QWidget()
    layout = plain(QVBoxLayout(widget))
    for row in rows:
        layout.addWidget(row)
    return widget


class _Row(QWidget):
    """Label, editor and a question mark; below them the help when asked for, and what is wrong."""

    changed = Signal()

    def __init__(self, declaration: Declaration, value: Any) -> None:
        super().__init__()
        self.declaration = declaration
        self.editor: QCheckBox | QComboBox | QLineEdit = self._make_editor()
        self.editor.setAccessibleName(tr(declaration.label))
        self._error = label(role="error")
        self._help = label(tr(declaration.help), "secondary")
        ask = QToolButton()
        ask.setText("?")
        ask.setCheckable(True)
        ask.setToolTip(tr(declaration.help))
        ask.setAccessibleName(tr("What is this?"))
        ask.toggled.connect(self._help.setVisible)
        name = label(tr(declaration.label))
        name.setBuddy(self.editor)
        for widget in (name, self.editor):
            widget.setToolTip(tr(declaration.help))
        layout = plain(QGridLayout(self))
        layout.setVerticalSpacing(2)
        layout.addWidget(name, 0, 0)
        layout.addLayout(self._with_unit(), 0, 1)
        layout.addWidget(ask, 0, 2)
        layout.addWidget(self._error, 1, 0, 1, 3)
        layout.addWidget(self._help, 2, 0, 1, 3)
        layout.setColumnStretch(0, 1)
        self._help.hide()
        self.set_value(value)

    def _make_editor(self) -> QCheckBox | QComboBox | QLineEdit:
        if self.declaration.kind is bool:
            box = QCheckBox()
            box.toggled.connect(self._on_change)
            return box
        if self.declaration.choices:
            combo = QComboBox()
            for choice in self.declaration.choices:
                combo.addItem(tr(choice), choice)
            combo.currentIndexChanged.connect(self._on_change)
            combo.setFixedWidth(_EDITOR_WIDTH)
            return combo
        line = QLineEdit()
        line.textEdited.connect(self._on_change)
        line.setFixedWidth(_EDITOR_WIDTH)
        return line

    def _with_unit(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(SPACING)
        layout.addStretch()
        if self.declaration.unit:
            layout.addWidget(label(tr(self.declaration.unit), "secondary"))
        layout.addWidget(self.editor)
        return layout

    def value(self) -> Any:
        """The checked value, or None; then the row shows why."""
        try:
            value = self._read()
            problem = ""
        except UserError as error:
            value, problem = None, explain(error)
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        self.editor.setProperty("wrong", bool(problem))
        self.editor.style().polish(self.editor)
        return value

    def _read(self) -> Any:
        if isinstance(self.editor, QCheckBox):
            return self.editor.isChecked()
        if isinstance(self.editor, QComboBox):
            return self.declaration.check(self.editor.currentData())
        return self.declaration.parse(self.editor.text())

    def set_value(self, value: Any) -> None:
        if isinstance(self.editor, QCheckBox):
            self.editor.setChecked(value)
        elif isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(self.editor.findData(value))
        else:
            self.editor.setText(f"{value:.12g}" if isinstance(value, float) else str(value))
        self.value()

    def _on_change(self) -> None:
        self.value()
        self.changed.emit()
