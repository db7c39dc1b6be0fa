"""The menu bar, made of the window's own actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox

from app.session.models import RECENT as RECENT_MODELS
from app.session.texts import RECENT as RECENT_TEXTS
from app.theme import THEMES
from app.translation import LANGUAGES, mark, tr
from engine.paths import APPLICATION
from engine.text.samples import SAMPLE_TEXTS

if TYPE_CHECKING:
    from app.main_window import MainWindow

Keys = QKeySequence | QKeySequence.StandardKey

_THEME_TITLES = {"system": mark("Like the desktop"), "light": mark("Light"), "dark": mark("Dark")}

ABOUT = mark(
    "Charloom trains a small language model on texts of your own, shows how it learns, and lets it write on.\n\n"
    "It is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3, and PyTorch, NumPy, "
    "pyqtgraph and safetensors."
)


def build_menu(window: "MainWindow") -> QAction:
    """Fill the menu bar of a window; answers the action that saves the model, for the window to enable."""
    session, bar = window.session, window.menuBar()
    keys = QKeySequence.StandardKey

    file = bar.addMenu(tr("&File"))
    _add(file, tr("Add texts…"), window.texts.choose, keys.Open)
    _add(file, tr("Add a folder of texts…"), window.add_folder)
    _add_recent(file, tr("Recent texts"), RECENT_TEXTS, window)
    samples = file.addMenu(tr("Sample texts"))
    for sample in SAMPLE_TEXTS:
        _add(samples, sample.title, lambda _=False, chosen=sample: session.texts.use_sample(chosen))
    file.addSeparator()
    _add(file, tr("Open model…"), window.open_model, QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_O))
    _add_recent(file, tr("Recent models"), RECENT_MODELS, window)
    save = _add(file, tr("Save model as…"), window.save_model, keys.Save)
    file.addSeparator()
    _add(file, tr("Quit"), window.close, keys.Quit)

    view = bar.addMenu(tr("&View"))
    themes = {name: tr(title) for name, title in _THEME_TITLES.items()}
    _add_choice(view, tr("Theme"), themes, session.preferences.text("theme", next(iter(THEMES))), window.use_theme)
    _add_choice(view, tr("Language"), LANGUAGES, window.language, window.language_chosen.emit)
    help_menu = bar.addMenu(tr("&Help"))
    _add(help_menu, tr("About {name}", name=APPLICATION), lambda: QMessageBox.about(window, APPLICATION, tr(ABOUT)))
    return save


def _add(
    menu: QMenu, title: str, act: Callable[..., object], keys: QKeySequence | QKeySequence.StandardKey | None = None
) -> QAction:
    action = menu.addAction(title)
    action.triggered.connect(act)
    if keys is not None:
        action.setShortcut(keys)
    return action


def _add_recent(menu: QMenu, title: str, kind: str, window: "MainWindow") -> None:
    """A menu of files opened lately, read anew each time it is shown."""
    recent = menu.addMenu(title)

    def fill() -> None:
        recent.clear()
        for path in window.session.preferences.recent(kind):
            _add(recent, path.name, lambda _=False, chosen=path: window.session.open([chosen])).setToolTip(str(path))
        if recent.isEmpty():
            recent.addAction(tr("None yet")).setEnabled(False)

    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(fill)
    fill()


def _add_choice(menu: QMenu, title: str, choices: dict[str, str], chosen: str, choose: Callable[[str], object]) -> None:
    """A menu of which one is ticked."""
    inner = menu.addMenu(title)
    group = QActionGroup(inner)
    for name, shown in choices.items():
        action = _add(inner, shown, lambda _=False, name=name: choose(name))
        action.setCheckable(True)
        action.setChecked(name == chosen)
        group.addAction(action)
