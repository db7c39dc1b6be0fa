"""The whole journey of a user in a real window: open a text, train, watch, write, stop, save, reopen, write the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.application import Application
from app.session.run import RunState
from app.theme import LIGHT
from app.training.plot import Plot
from engine.text.samples import SAMPLE_TEXTS

TIME_MACHINE = Path(__file__).parents[3] / "shared" / "data" / "timemachine.txt"
PREFIX = "time traveller"
PATIENCE = 60_000
LEGEND = 50  # pixels from the top


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The Time Machine where it is at hand, otherwise the bundled story as a person's own file."""
    if TIME_MACHINE.exists():
        return TIME_MACHINE
    file = tmp_path / "story.txt"
    file.write_text(SAMPLE_TEXTS[0].read().text, encoding="utf-8")
    return file


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def click(page: QWidget, text: str) -> None:
    QTest.mouseClick(button(page, text), Qt.MouseButton.LeftButton)


def drawn(plot: Plot, colour: str) -> int:
    """How many pixels of a plot, below its legend, have the colour of one of its curves."""
    image, wanted = plot.grab().toImage(), QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(LEGEND, image.height()))


def type_into(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def write(qtbot: QtBot, application: Application) -> str:
    """Press Write, wait for the whole text, and read what is on the screen."""
    writing, writer = application.window.writing, application.session.writer
    qtbot.waitUntil(lambda: button(writing, "Write").isEnabled(), timeout=PATIENCE)
    click(writing, "Write")
    qtbot.waitUntil(lambda: not writer.active and len(writer.text) == writer.settings.length, timeout=PATIENCE)
    return writing.findChild(QPlainTextEdit).toPlainText()


def test_journey(qtbot: QtBot, open_application: Callable[..., Application], story: Path, tmp_path: Path) -> None:
    application = open_application()
    window, run = application.window, application.session.run
    window.texts.chooser.texts = [story]
    click(window.texts, "Add texts…")
    qtbot.waitUntil(lambda: window.session.texts.corpus is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: [each.name for each in window.session.texts.documents] == [story.name])

    choice = window.settings.findChild(QComboBox)
    choice.setCurrentIndex(choice.findData("rnn"))
    type_into(window.settings.editor("hidden_size"), "64")
    type_into(window.settings.editor("budget"), "600")
    qtbot.waitUntil(lambda: button(window.run_bar, "Start").isEnabled(), timeout=PATIENCE)
    click(window.run_bar, "Start")

    for plot in (window.curves.loss, window.curves.perplexity):
        for colour in (LIGHT.training, LIGHT.validation):
            qtbot.waitUntil(lambda plot=plot, colour=colour: drawn(plot, colour) > 20, timeout=PATIENCE)
    seen = run.history.latest.step
    qtbot.waitUntil(lambda: run.history.latest.step > seen + 20, timeout=PATIENCE)

    type_into(window.writing.findChild(QLineEdit), PREFIX)
    while_training = write(qtbot, application)
    assert while_training.startswith(PREFIX)
    assert run.state is RunState.RUNNING

    click(window.run_bar, "Stop")
    qtbot.waitUntil(lambda: not run.active, timeout=PATIENCE)
    assert run.finished.reason == "stopped"

    text = write(qtbot, application)
    assert text.startswith(PREFIX)
    assert len(text) == len(PREFIX) + application.session.writer.settings.length

    file = window.chooser.model = tmp_path / "my model – 我的.charloom"
    window.save_model()
    qtbot.waitUntil(lambda: window.session.models.current.file == file, timeout=PATIENCE)
    window.close()
    application.close()

    reopened = open_application()
    qtbot.waitUntil(lambda: not reopened.session.workers.busy, timeout=PATIENCE)
    reopened.window.chooser.model = file
    reopened.window.open_model()
    qtbot.waitUntil(
        lambda: reopened.session.models.current is not None and reopened.session.models.current.file == file,
        timeout=PATIENCE,
    )
    assert [each.name for each in reopened.session.texts.documents] == [story.name]
    assert reopened.window.writing.findChild(QLineEdit).text() == PREFIX
    assert write(qtbot, reopened) == text
