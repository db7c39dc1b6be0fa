"""Loss and perplexity, live, and the figures they have come to."""

import math
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.session import Session
from app.theme import colours
from app.training.plot import Plot
from app.translation import tr
from app.widgets import Card, label, plain
from engine.measures import uniform_nats

_NO_FIGURE = "–"
_MILLISECONDS_BETWEEN_PARTS = 140
# Far beyond blind guessing among all characters there are; only a run that breaks down comes here.
_MOST_NATS = 30.0
_MOST_PERPLEXITY = 1e6
_LONGEST_FIGURE = 1e5


class Curves(QWidget):
    """A row of figures above two plots over the steps: loss, and perplexity, each for training and validation."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._run = session.run
        self.loss = Plot(tr("Loss"), tr("nats per character"), most_drawn=_MOST_NATS)
        self.perplexity = Plot(
            tr("Perplexity"),
            tr("exp(loss)"),
            most_drawn=_MOST_PERPLEXITY,
            log_scale=True,
        )
        self._figures = _Figures()
        plots = plain(QHBoxLayout())
        plots.addWidget(self.loss, stretch=1)
        plots.addWidget(self.perplexity, stretch=1)
        column = plain(QVBoxLayout(self))
        column.addWidget(self._figures)
        column.addLayout(plots, stretch=1)
        # Each turn draws one thing, so that none holds the event loop for long; what is drawn goes to the end of the row.
        self._parts: deque[Callable[[], None]] = deque([self._draw_loss, self._draw_perplexity, self._show_figures])
        self._parts_due = 0
        self._pace = QTimer(self)
        self._pace.setInterval(_MILLISECONDS_BETWEEN_PARTS)
        self._pace.timeout.connect(self._draw_next_part)
        self._run.history_changed.connect(self._mark_due)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Draw everything that the run has told so far, at once."""
        for draw in self._parts:
            draw()

    @Slot()
    def _mark_due(self) -> None:
        self._parts_due = len(self._parts)
        if not self._pace.isActive():
            self._pace.start()

    @Slot()
    def _draw_next_part(self) -> None:
        self._parts[0]()
        self._parts.rotate(-1)
        self._parts_due -= 1
        if self._parts_due <= 0:
            self._pace.stop()

    def _draw_loss(self) -> None:
        history, started = self._run.history, self._run.started
        guessing = uniform_nats(started.vocabulary_size) if started else None
        self.loss.show_run(
            (history.training.steps, history.training.nats, history.training.smoothed_nats),
            (history.validation_steps, history.validation_nats),
            guessing,
            tr("blind guessing: {figure}", figure=f"{guessing:.2f}") if guessing else "",
        )

    def _draw_perplexity(self) -> None:
        history, started = self._run.history, self._run.started
        self.perplexity.show_run(
            (history.training.steps, history.training_perplexity, history.smoothed_training_perplexity),
            (history.validation_steps, history.validation_perplexity),
            started.vocabulary_size if started else None,
            tr("size of the vocabulary: {figure}", figure=started.vocabulary_size) if started else "",
        )

    def _show_figures(self) -> None:
        history = self._run.history
        learnt = bool(len(history.training.steps))
        best = history.best.score if history.best else None
        self._figures.show_figures(
            [
                _written(history.training.smoothed_nats[-1], 3) if learnt else _NO_FIGURE,
                _written(best.nats_per_token, 3) if best else _NO_FIGURE,
                _written(history.smoothed_training_perplexity[-1], 2) if learnt else _NO_FIGURE,
                _written(best.perplexity, 2) if best else _NO_FIGURE,
                _written(best.bits_per_character, 3) if best else _NO_FIGURE,
            ]
        )


def _written(figure: float, decimals: int) -> str:
    """A figure for people: never longer than its place."""
    if math.isinf(figure):
        return "∞"
    return f"{figure:.{decimals}f}" if figure < _LONGEST_FIGURE else f"{figure:.1e}"


class _Figures(Card):
    """The newest figures, each under its name; training and validation in the colours of their curves."""

    def __init__(self) -> None:
        super().__init__("")
        self._names = (
            (tr("Training loss"), "training"),
            (tr("Best validation loss"), "validation"),
            (tr("Training perplexity"), "training"),
            (tr("Best validation perplexity"), "validation"),
            (tr("Bits per character"), "validation"),
        )
        row = plain(QHBoxLayout())
        self._figures: list[QLabel] = []
        for name, _ in self._names:
            column = plain(QVBoxLayout())
            column.setSpacing(0)
            caption, figure = label(name, "secondary"), label(_NO_FIGURE, "figure")
            caption.setWordWrap(False)
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(caption)
            column.addWidget(figure)
            row.addLayout(column, stretch=1)
            self._figures.append(figure)
        self.body.addLayout(row)

    def show_figures(self, figures: list[str]) -> None:
        c = colours()
        for widget, figure, (_, curve) in zip(self._figures, figures, self._names, strict=True):
            widget.setText(figure)
            colour = getattr(c, curve)
            if widget.property("colour") != colour:
                widget.setProperty("colour", colour)
                widget.setStyleSheet(f"color: {colour}")
