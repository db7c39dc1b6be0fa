"""The session and the window that shows it; the window is built anew when the language changes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.main_window import MainWindow
from app.preferences import Preferences
from app.session import Session
from app.theme import THEMES, apply_colours, use_theme
from app.translation import LANGUAGES, system_language, use_language
from engine.paths import APPLICATION, ICON
from engine.text.samples import default_sample


class Application(QObject):
    """Everything that lives as long as the program does. `theme` and `language` overrule what is remembered."""

    def __init__(
        self, qt: QApplication, preferences: Preferences, theme: str | None = None, language: str | None = None
    ) -> None:
        super().__init__()
        self._preferences = preferences
        qt.setApplicationName(APPLICATION)
        qt.setApplicationDisplayName(APPLICATION)
        qt.setWindowIcon(QIcon(str(ICON)))
        qt.setStyle("Fusion")
        theme = theme or preferences.text("theme", "")
        use_theme(theme if theme in THEMES else next(iter(THEMES)))
        qt.styleHints().colorSchemeChanged.connect(self._follow_colour_scheme)
        language = language or preferences.text("language", "")
        self.language = language if language in LANGUAGES else system_language()
        use_language(self.language)
        self.session = Session(preferences)
        self.window = self._make_window()

    def open(self, paths: Sequence[Path]) -> None:
        """Open what was asked for, or what was open last, or the sample text; then get ready in the background."""
        self.session.open_last_model()
        self.session.open(paths)
        if not self.session.texts.reading:
            self.session.texts.add_again()
        if not self.session.texts.reading:
            self.session.texts.use_sample(default_sample(self.language))
        self.session.warm_up()

    def close(self) -> None:
        """End everything, with its work kept."""
        self.session.close()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.session, self.language)
        window.language_chosen.connect(self._use_language)
        return window

    @Slot()
    def _follow_colour_scheme(self) -> None:
        apply_colours()

    @Slot(str)
    def _use_language(self, language: str) -> None:
        self.language = language
        self._preferences.set_text("language", language)
        use_language(language)
        old, self.window = self.window, self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.deleteLater()
