"""The writing box: what can be written, what is said otherwise, and stopping."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Application
from engine.config import TrainingSettings, WritingSettings
from engine.models.base import architecture

PATIENCE = 30_000


def trained(qtbot: QtBot, application: Application) -> None:
    session = application.session
    qtbot.waitUntil(lambda: session.texts.corpus is not None, timeout=PATIENCE)
    session.run.use_architecture(architecture("rnn"))
    session.run.use_model_settings(architecture("rnn").hyperparameters.from_dict({"hidden_size": 16}))
    session.run.use_settings(TrainingSettings(budget=5, budget_unit="steps", batch_size=4, sequence_length=16))
    session.run.start(session.texts.corpus)
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)


def sentence(application: Application) -> str:
    labels = application.window.writing.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.objectName() == "error" and each.isVisible())


def write_button(application: Application) -> QPushButton:
    return next(each for each in application.window.writing.findChildren(QPushButton) if each.text() == "Write")


def test_a_prefix_that_cannot_be_used_is_explained_beside_it(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    application = open_application(text_file)
    assert not write_button(application).isEnabled()
    trained(qtbot, application)
    prefix = application.window.writing.findChild(QLineEdit)
    assert sentence(application) == "", "nothing was typed yet"
    assert not write_button(application).isEnabled()
    prefix.setText("river Ж")
    assert "Ж" in sentence(application)
    assert not write_button(application).isEnabled()
    prefix.selectAll()
    qtbot.keyClick(prefix, Qt.Key.Key_Delete)
    assert "empty" in sentence(application)
    assert not write_button(application).isEnabled()
    prefix.setText("The river")
    assert sentence(application) == ""
    assert write_button(application).isEnabled()


def test_a_length_of_nothing_is_explained_beside_it(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    application = open_application(text_file)
    trained(qtbot, application)
    application.window.writing.findChild(QLineEdit).setText("The river")
    length = application.window.writing.editor("length")
    length.clear()
    qtbot.keyClicks(length, "0")
    assert "Length is 0; it must be at least 1." in sentence(application)
    assert not write_button(application).isEnabled()


def test_stop_ends_the_text_where_it_is(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    application = open_application(text_file)
    trained(qtbot, application)
    writer = application.session.writer
    writer.use_settings(WritingSettings(length=1_000_000))
    writer.use_prefix("The river")
    writer.write()
    qtbot.waitUntil(lambda: len(writer.text) > 10, timeout=PATIENCE)
    writer.stop()
    qtbot.waitUntil(lambda: not writer.active, timeout=PATIENCE)
    assert 10 < len(writer.text) < 1_000_000
