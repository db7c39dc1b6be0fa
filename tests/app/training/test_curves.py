"""The curves: what a run has told is drawn, also when it breaks down, on both scales and in both themes."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from app.session import Session
from app.theme import DARK, LIGHT, Colours, use_theme
from app.training.curves import Curves
from app.training.plot import Plot
from engine.events import Losses, Started, Validated
from engine.measures import Score

STARTED = Started("rnn", 1, 61, 1000, 100, "cpu", 1, 0, "x")


def losses(first: int, values: list[float]) -> Losses:
    return Losses(first, tuple(values), 0.01, 1.0, 1000.0, 0.5, 1.0)


@pytest.fixture
def curves(session: Session, qtbot: QtBot) -> Curves:
    use_theme("light")
    made = Curves(session)
    qtbot.addWidget(made)
    made.resize(900, 500)
    return made


def tell(curves: Curves, session: Session, *events: object) -> None:
    session.run.started = STARTED
    for event in events:
        session.run.history.add(event)
    curves.refresh()


def pixels(plot: Plot, colour: str) -> int:
    image, wanted = plot.grab().toImage(), QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(50, image.height()))


def figures(curves: Curves) -> list[str]:
    return [each.text() for each in curves.findChildren(QLabel) if each.objectName() == "figure"]


@pytest.mark.parametrize(("theme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_both_curves_are_drawn_in_the_colours_of_the_theme(
    curves: Curves, session: Session, theme: str, colours: Colours
) -> None:
    tell(curves, session, Validated(0, 0, 0, Score(4.1, 1, 1)), losses(1, [4.0, 3.0, 2.5, 2.2, 2.1] * 10))
    tell(curves, session, Validated(50, 0, 0, Score(2.3, 1, 1)))
    use_theme(theme)
    for plot in (curves.loss, curves.perplexity):
        assert pixels(plot, colours.training) > 20
        assert pixels(plot, colours.validation) > 20
    use_theme("light")


def test_the_figures_follow_from_the_loss(curves: Curves, session: Session) -> None:
    assert figures(curves) == ["–"] * 5
    tell(curves, session, losses(1, [2.0]), Validated(1, 0, 0, Score(nats=200.0, tokens=100, characters=100)))
    assert figures(curves) == ["2.000", "2.000", "7.39", "7.39", "2.885"]


@pytest.mark.parametrize("log_scale", [True, False])
def test_a_run_that_breaks_down_is_drawn_all_the_same(curves: Curves, session: Session, log_scale: bool) -> None:
    curves.perplexity.findChild(QCheckBox).setChecked(log_scale)
    tell(curves, session, losses(1, [4.0, 900.0, 1e30, 3e38]), Validated(4, 0, 0, Score(1e30, 1, 1)))
    assert curves.grab().toImage().width() == 900
    assert all(len(figure) < 10 for figure in figures(curves))
    assert "∞" in figures(curves)
