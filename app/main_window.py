"""Places the pages and connects them to the menu; no logic."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.chooser import Chooser
from app.corpus.panel import CorpusPanel
from app.menu import build_menu
from app.session import Session
from app.theme import use_theme
from app.training.curves import Curves
from app.training.run_bar import RunBar
from app.training.settings_panel import SettingsPanel
from app.translation import explain, tr
from app.widgets import MARGIN, SPACING, plain
from app.writing.panel import WritingPanel
from engine.errors import UserError
from engine.paths import APPLICATION

_SIDE_WIDTH = 372
_SIZE = (1320, 860)
_CURVES_AND_WRITING = (420, 300)
_MESSAGE_MILLISECONDS = 8000


class MainWindow(QMainWindow):
    """Texts and settings on the left; run, curves and writing beside them."""

    language_chosen = Signal(str)

    def __init__(self, session: Session, language: str, chooser: Chooser | None = None) -> None:
        super().__init__()
        self.language = language
        self.session, self.chooser = session, chooser or Chooser()
        self.texts = CorpusPanel(session, self.chooser)
        self.settings = SettingsPanel(session)
        self.run_bar = RunBar(session)
        self.curves = Curves(session)
        self.writing = WritingPanel(session)
        self.settings.validity_changed.connect(self.run_bar.set_settings_valid)
        self._device, self._speed, self._model = QLabel(), QLabel(), QLabel()
        self._place()
        self._save_action = build_menu(self)
        session.failed.connect(self._tell_error)
        session.models.saved.connect(self._tell_saved)
        session.models.changed.connect(self._update_status)
        session.run.changed.connect(self._update_status)
        session.run.history_changed.connect(self._update_status)
        self._update_status()

    def _place(self) -> None:
        side = QWidget()
        column = plain(QVBoxLayout(side))
        column.setContentsMargins(0, 0, SPACING // 2, 0)
        column.addWidget(self.texts)
        column.addWidget(self.settings)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        scroll.setFixedWidth(_SIDE_WIDTH)

        lower = QSplitter(Qt.Orientation.Vertical)
        lower.addWidget(self.curves)
        lower.addWidget(self.writing)
        lower.setSizes(_CURVES_AND_WRITING)
        lower.setHandleWidth(SPACING)
        lower.setChildrenCollapsible(False)
        middle = QWidget()
        right = plain(QVBoxLayout(middle))
        right.addWidget(self.run_bar)
        right.addWidget(lower, stretch=1)

        whole = QWidget()
        row = plain(QVBoxLayout(whole))
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACING)
        split.addWidget(scroll)
        split.addWidget(middle)
        row.addWidget(split)
        self.setCentralWidget(whole)
        for permanent in (self._model, self._speed, self._device):
            self.statusBar().addPermanentWidget(permanent)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.restoreGeometry(self.session.preferences.blob("geometry"))

    @Slot()
    def _update_status(self) -> None:
        run, opened = self.session.run, self.session.models.current
        self._device.setText(tr("Device: {device}", device=run.started.device) if run.started else "")
        speed = (
            run.finished.tokens_per_second
            if run.finished
            else run.history.latest and run.history.latest.tokens_per_second
        )
        self._speed.setText(tr("{speed} tokens per second", speed=f"{speed:,.0f}") if speed else "")
        self._save_action.setEnabled(opened is not None)
        if opened is None:
            self._model.setText("")
            self.setWindowTitle(APPLICATION)
        else:
            name = tr("last run, not saved elsewhere") if opened.kept else opened.file.name
            self._model.setText(tr("Model: {name}", name=name))
            self.setWindowTitle(APPLICATION if opened.kept else f"{opened.file.stem} – {APPLICATION}")

    @Slot(object)
    def _tell_error(self, error: UserError) -> None:
        # open() instead of exec(): training and writing go on behind the dialog.
        box = QMessageBox(QMessageBox.Icon.Warning, APPLICATION, explain(error), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    @Slot(str)
    def _tell_saved(self, file: str) -> None:
        self.statusBar().showMessage(tr("Saved {name}.", name=Path(file).name), _MESSAGE_MILLISECONDS)

    @Slot(str)
    def use_theme(self, name: str) -> None:
        """Switch to a theme and remember it."""
        use_theme(name)
        self.session.preferences.set_text("theme", name)

    @Slot()
    def save_model(self) -> None:
        """Ask where to, and save the open model there."""
        opened = self.session.models.current
        if opened is not None and (file := self.chooser.model_to_save(self, opened.file.name)) is not None:
            self.session.models.save(file)

    @Slot()
    def open_model(self) -> None:
        """Ask for a model file and open it."""
        if (file := self.chooser.model_to_open(self)) is not None:
            self.session.models.open(file)

    @Slot()
    def add_folder(self) -> None:
        """Ask for a folder and add the texts in it."""
        if (folder := self.chooser.folder_to_open(self)) is not None:
            self.session.texts.add([folder])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            # Answer the other program first: it waits for the end of the drop.
            QTimer.singleShot(0, self, lambda: self.session.open(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.preferences.set_blob("geometry", self.saveGeometry())
        super().closeEvent(event)
