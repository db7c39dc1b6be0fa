"""One plot: the curves of a measure over the steps, under its heading."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from app.theme import colours
from app.translation import tr
from app.widgets import Card, label, plain
from engine.history import Array

_LINE_WIDTH = 2
_FAINTNESS = 0.65
_FEWEST_STEPS_SHOWN = 20
_HEADROOM = 1.12
_LEAST_HEIGHT = 120
_TOP_MARGIN = 6
_LEAST_DRAWN = 1e-3
_MOST_DECADES_WITH_DIGITS = 3
_TOP_WHILE_EMPTY = 5.0


class Plot(Card):
    """A training curve, a validation curve and a labelled reference line, on a linear or a logarithmic scale."""

    def __init__(self, heading: str, unit: str, *, most_drawn: float, log_scale: bool = False) -> None:
        super().__init__("")
        self._most_drawn = most_drawn
        self._log_scale = log_scale
        self._curves: tuple[Array, Array, Array] = (np.empty(0), np.empty(0), np.empty(0))
        self._validation: tuple[Array, Array] = (np.empty(0), np.empty(0))
        self._reference: float | None = None
        self.body.addLayout(self._header(heading, unit))

        self._axis = _Axis(orientation="left")
        self._widget = pg.PlotWidget(axisItems={"left": self._axis})
        self._widget.setAccessibleName(heading)
        self._widget.setMenuEnabled(False)
        self._widget.setMouseEnabled(x=False, y=False)
        self._widget.hideButtons()
        self._widget.setMinimumHeight(_LEAST_HEIGHT)
        self._item = self._widget.getPlotItem()
        self._item.layout.setContentsMargins(0, _TOP_MARGIN, 0, 0)  # the uppermost number reaches above its tick
        fast = {"autoDownsample": True, "downsampleMethod": "peak", "clipToView": True, "skipFiniteCheck": True}
        self._raw = self._item.plot(**fast)
        self._smooth = self._item.plot(**fast)
        self._points = self._item.plot(symbol="o", symbolSize=6)
        self._line = pg.InfiniteLine(angle=0, label="", labelOpts={"position": 0.98, "anchors": [(1, 1.1), (1, 1.1)]})
        self._item.addItem(self._line, ignoreBounds=True)
        self.body.addWidget(self._widget, stretch=1)
        self._dress()

    def _header(self, heading: str, unit: str) -> QHBoxLayout:
        row = plain(QHBoxLayout())
        row.addWidget(label(heading, "heading"))
        unit_label = label(unit, "secondary")
        unit_label.setWordWrap(False)
        row.addWidget(unit_label)
        row.addStretch()
        self._legend = {"training": label(f"● {tr('training')}"), "validation": label(f"● {tr('validation')}")}
        for each in self._legend.values():
            each.setWordWrap(False)
            row.addWidget(each)
        if self._log_scale:
            box = QCheckBox(tr("log scale"))
            box.setChecked(True)
            box.toggled.connect(self._use_log_scale)
            row.addWidget(box)
        return row

    @Slot(bool)
    def _use_log_scale(self, log_scale: bool) -> None:
        self._log_scale = log_scale
        self._draw()

    def show_run(
        self, curves: tuple[Array, Array, Array], validation: tuple[Array, Array], reference: float | None, name: str
    ) -> None:
        """Draw `curves` (steps, each point, smoothed), `validation` (steps, values) and a line at `reference`."""
        self._curves, self._validation, self._reference = curves, validation, reference
        self._line.label.setFormat(name)
        self._draw()

    def _draw(self) -> None:
        steps, raw, smooth = self._curves
        self._axis.log_scale = self._log_scale
        self._raw.setData(steps, self._scaled(raw))
        self._smooth.setData(steps, self._scaled(smooth))
        self._points.setData(self._validation[0], self._scaled(self._validation[1]))
        self._line.setVisible(self._reference is not None)
        if self._reference is not None:
            self._line.setValue(float(self._scaled(np.array(self._reference))))
        self._set_range()

    def _scaled(self, values: Array) -> Array:
        drawable = self._drawable(values)
        scaled: Array = np.log10(drawable) if self._log_scale else drawable
        return scaled

    def _drawable(self, values: Array) -> Array:
        """The values held at `most_drawn`: a run that breaks down may reach infinity, which no axis holds."""
        return np.clip(values, _LEAST_DRAWN, self._most_drawn)

    def _set_range(self) -> None:
        values = np.concatenate([self._curves[1], self._validation[1], [self._reference or _TOP_WHILE_EMPTY]])
        values = self._drawable(values)
        top = values.max()
        if self._log_scale:
            # From 1, a perfect model, to above the reference line and its label.
            self._item.setYRange(0.0, math.log10(max(top, 2.0)) * _HEADROOM, padding=0)
        else:
            bottom = max(0.0, values.min() - 0.08 * (top - values.min())) if len(values) > 1 else 0.0
            self._item.setYRange(bottom, bottom + max(top - bottom, 1e-3) * _HEADROOM, padding=0)
        last_step = max(self._curves[0].max(initial=0.0), self._validation[0].max(initial=0.0))
        self._item.setXRange(0, max(_FEWEST_STEPS_SHOWN, last_step) * 1.02, padding=0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_line"):
            self._dress()

    def _dress(self) -> None:
        """Take the colours of the present theme."""
        c = colours()
        self._widget.setBackground(c.card)
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(pg.mkPen(c.border))
            axis.setTextPen(pg.mkPen(c.secondary))
        self._item.setLabel("bottom", tr("steps"), color=c.secondary)
        # Blended instead of transparent: opaque lines are drawn several times faster.
        self._raw.setPen(pg.mkPen(_blend(c.training, c.card, _FAINTNESS), width=1))
        self._smooth.setPen(pg.mkPen(c.training, width=_LINE_WIDTH))
        self._points.setPen(pg.mkPen(c.validation, width=_LINE_WIDTH))
        self._points.setSymbolBrush(c.validation)
        self._points.setSymbolPen(None)
        self._line.setPen(pg.mkPen(c.reference, width=1, dash=[4, 4]))
        self._line.label.setColor(c.secondary)
        for curve, each in self._legend.items():
            each.setStyleSheet(f"color: {getattr(c, curve)}")


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """A left axis that can show logarithms as the numbers they stand for: 1, 2, 5, 10, 20 ..."""

    log_scale = False

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if not self.log_scale:
            plain_ticks: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
            return plain_ticks
        decades = range(math.floor(low), math.ceil(high) + 1)
        digits = (1, 2, 5) if len(decades) - 1 <= _MOST_DECADES_WITH_DIGITS else (1,)
        ticks = [decade + math.log10(digit) for decade in decades for digit in digits]
        return [(1.0, [tick for tick in ticks if low <= tick <= high])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if not self.log_scale:
            strings: list[str] = super().tickStrings(values, scale, spacing)
            return strings
        return [f"{10**value:,.0f}" for value in values]


def _blend(colour: str, background: str, share: float) -> QColor:
    front, back = QColor(colour), QColor(background)
    mixed = [
        round(a * (1 - share) + b * share)
        for a, b in zip(front.getRgb()[:3], back.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)
