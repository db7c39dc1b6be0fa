"""Small pieces that several pages are made of."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

MARGIN = 12
SPACING = 8

L = TypeVar("L", bound=QLayout)


class Card(QFrame):
    """A framed part of a page under a heading; add to `body`."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(SPACING)
        if heading:
            self.body.addWidget(label(heading, "heading"))


class Fold(QWidget):
    """A line to click on that shows and hides what is below it."""

    def __init__(self, heading: str, content: QWidget) -> None:
        super().__init__()
        self._button = QToolButton()
        self._button.setObjectName("fold")
        self._button.setText(heading)
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setArrowType(Qt.ArrowType.RightArrow)
        self._button.toggled.connect(self._unfold)
        self._content = content
        content.setVisible(False)
        layout = plain(QVBoxLayout(self))
        layout.addWidget(self._button)
        layout.addWidget(content)

    def open(self) -> None:
        """Show what is folded away."""
        self._button.setChecked(True)

    def _unfold(self, unfolded: bool) -> None:
        self._button.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._content.setVisible(unfolded)


def label(text: str = "", role: str = "") -> QLabel:
    """A label that wraps; `role` is one of the style sheet's: heading, secondary, error, figure."""
    made = QLabel(text)
    made.setObjectName(role)
    made.setWordWrap(role not in ("heading", "figure"))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def button(text: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button that does something; the primary one of a page stands out."""
    made = QPushButton(text)
    made.setObjectName("primary" if primary else "")
    made.clicked.connect(act)
    return made


def plain(layout: L) -> L:
    """The layout without margins of its own."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACING)
    return layout
