"""The window in every language and theme: it opens with the sample, everything has a name, no text is cut off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.theme import THEMES
from app.translation import LANGUAGES
from engine.text.samples import default_sample

PATIENCE = 30_000


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_with_the_sample_and_no_text_is_cut_off(
    qtbot: QtBot, open_application: Callable[..., Application], language: str, theme: str
) -> None:
    window = open_application(language=language, theme=theme).window
    qtbot.waitUntil(lambda: window.session.texts.corpus is not None, timeout=PATIENCE)
    assert [each.name for each in window.session.texts.documents] == [default_sample(language).title]
    for text in [*window.findChildren(QLabel), *window.findChildren(QPushButton)]:
        if text.isVisible() and not (isinstance(text, QLabel) and text.wordWrap()):
            assert text.width() >= text.minimumSizeHint().width(), text.text()
    for field in [*window.findChildren(QLineEdit), *window.findChildren(QComboBox)]:
        if field.isVisible():
            assert field.accessibleName(), field


def test_start_works_at_once(qtbot: QtBot, open_application: Callable[..., Application]) -> None:
    window = open_application().window
    start = next(each for each in window.findChildren(QPushButton) if each.text() == "Start")
    qtbot.waitUntil(start.isEnabled, timeout=PATIENCE)


def test_files_dropped_on_it_are_opened(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    window = open_application().window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(text_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: [each.name for each in window.session.texts.documents] == ["river.txt"], timeout=PATIENCE)


def test_files_named_on_the_command_line_are_opened(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    session = open_application(text_file).session
    qtbot.waitUntil(lambda: session.texts.corpus is not None, timeout=PATIENCE)
    assert [each.name for each in session.texts.documents] == ["river.txt"]


def test_a_file_that_is_no_model_is_told_in_a_dialog(
    qtbot: QtBot, open_application: Callable[..., Application], tmp_path: Path
) -> None:
    file = tmp_path / "letter.charloom"
    file.write_text("Dear all", encoding="utf-8")
    window = open_application(file).window
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=PATIENCE)
    assert "letter.charloom is not a Charloom model" in window.findChild(QMessageBox).text()
