"""The colours of the window, light and dark, and everything derived from them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from engine.paths import CHECK_MARK, CHEVRON

THEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True)
class Colours:
    """One scheme. `training`, `validation` and `reference` are the lines of the plots."""

    window: str
    card: str
    field: str
    border: str
    text: str
    secondary: str
    accent: str
    accent_text: str
    hover: str
    error: str
    training: str
    validation: str
    reference: str


LIGHT = Colours(
    window="#f4f3ef",
    card="#fdfcfa",
    field="#ffffff",
    border="#dcd8cf",
    text="#23262b",
    secondary="#676c74",
    accent="#1f6f8b",
    accent_text="#ffffff",
    hover="#e9e6df",
    error="#b3372b",
    training="#1f6f8b",
    validation="#c8691c",
    reference="#8b8f96",
)
DARK = Colours(
    window="#1b1d21",
    card="#24272c",
    field="#1f2226",
    border="#3a3e45",
    text="#e4e5e7",
    secondary="#9ba1a9",
    accent="#4fa8c7",
    accent_text="#0f1214",
    hover="#2f333a",
    error="#ff8f80",
    training="#5bb5d5",
    validation="#f0a35e",
    reference="#858b94",
)


_chosen = Qt.ColorScheme.Unknown


def colours() -> Colours:
    """The colours in use now."""
    # Not every platform takes over the scheme that was set, so what was chosen comes first.
    scheme = _chosen if _chosen is not Qt.ColorScheme.Unknown else QApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def use_theme(name: str) -> None:
    """Switch to a theme of THEMES; "system" follows the desktop."""
    global _chosen  # noqa: PLW0603 - the theme is the whole application's, as Qt's own style hints are
    _chosen = THEMES[name]
    QApplication.styleHints().setColorScheme(_chosen)
    apply_colours()


def apply_colours() -> None:
    """Dress the application in the colours of the present scheme; to be called again when the scheme changes."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    palette_colours = colours()
    application.setPalette(_palette(palette_colours))
    application.setStyleSheet(_style_sheet(palette_colours))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window, role.AlternateBase), c.window),
        ((role.Base,), c.field),
        ((role.Button, role.ToolTipBase), c.card),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText, role.BrightText), c.text),
        ((role.PlaceholderText,), c.secondary),
        ((role.Highlight, role.Accent, role.Link), c.accent),
        ((role.HighlightedText,), c.accent_text),
        ((role.Mid, role.Dark), c.border),
        ((role.Light, role.Midlight), c.card),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(c.reference))
    return palette


def _style_sheet(c: Colours) -> str:
    return f"""
    QFrame#card {{ background: {c.card}; border: 1px solid {c.border}; border-radius: 8px; }}
    QLabel#heading {{ font-weight: 600; }}
    QLabel#secondary {{ color: {c.secondary}; }}
    QLabel#secondary:disabled {{ color: {c.reference}; }}
    QLabel#error {{ color: {c.error}; }}
    QLabel#figure {{ font-size: 20px; font-weight: 600; }}
    QLineEdit, QComboBox, QListWidget, QPlainTextEdit {{
        background: {c.field}; border: 1px solid {c.border}; border-radius: 5px; padding: 3px 6px;
        selection-background-color: {c.accent}; selection-color: {c.accent_text};
    }}
    QLineEdit, QComboBox {{ min-height: 20px; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QListWidget:focus {{ border-color: {c.accent}; }}
    QLineEdit[wrong="true"] {{ border-color: {c.error}; }}
    QListWidget::item {{ padding: 3px 2px; }}
    QPushButton {{
        background: {c.card}; border: 1px solid {c.border}; border-radius: 5px; padding: 5px 14px; min-height: 20px;
    }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:disabled {{ color: {c.reference}; background: {c.window}; }}
    QPushButton#primary {{ background: {c.accent}; border-color: {c.accent}; color: {c.accent_text}; font-weight: 600; }}
    QPushButton#primary:hover {{ background: {QColor(c.accent).lighter(112).name()}; }}
    QPushButton#primary:focus {{ border-color: {c.text}; }}
    QPushButton#primary:disabled {{
        background: {c.hover}; border-color: {c.border}; color: {c.reference};
    }}
    QToolButton {{ border: none; border-radius: 4px; padding: 2px 4px; color: {c.secondary}; }}
    QToolButton:hover, QToolButton:checked {{ background: {c.hover}; color: {c.text}; }}
    QToolButton#fold:checked:!hover {{ background: transparent; }}
    QToolButton:focus {{ border: 1px solid {c.accent}; }}
    QCheckBox::indicator {{
        width: 14px; height: 14px; background: {c.field}; border: 1px solid {c.reference}; border-radius: 3px;
    }}
    QCheckBox::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url("{CHECK_MARK.as_posix()}");
    }}
    QCheckBox::indicator:disabled {{ border-color: {c.border}; }}
    QCheckBox::indicator:focus {{ border-color: {c.text}; }}
    QProgressBar {{ background: {c.hover}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{CHEVRON.as_posix()}"); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{ background: {c.field}; border: 1px solid {c.border}; outline: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {c.border}; border-radius: 3px; min-height: 24px; }}
    QScrollBar::handle:vertical:hover {{ background: {c.reference}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    QStatusBar {{ color: {c.secondary}; }}
    QStatusBar QLabel {{ color: {c.secondary}; padding: 0 8px; }}
    QStatusBar::item {{ border: none; }}
    QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
    """
