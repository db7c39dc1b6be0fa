"""The file dialogs, in one place, so that a test can choose without one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.translation import tr
from engine.paths import MODEL_SUFFIX
from engine.text.reading import TEXT_SUFFIXES


class Chooser:
    """Asks a person for files; an empty answer means that the person thought better of it."""

    def texts_to_open(self, parent: QWidget) -> list[Path]:
        kinds = tr("Texts") + f" (*{' *'.join(TEXT_SUFFIXES)});;" + tr("All files") + " (*)"
        names, _ = QFileDialog.getOpenFileNames(parent, tr("Add texts"), "", kinds)
        return [Path(name) for name in names]

    def folder_to_open(self, parent: QWidget) -> Path | None:
        name = QFileDialog.getExistingDirectory(parent, tr("Add a folder of texts"))
        return Path(name) if name else None

    def model_to_open(self, parent: QWidget) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(parent, tr("Open model"), "", _model_kinds())
        return Path(name) if name else None

    def model_to_save(self, parent: QWidget, suggestion: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(parent, tr("Save model"), suggestion, _model_kinds())
        if not name:
            return None
        return Path(name if name.endswith(MODEL_SUFFIX) else name + MODEL_SUFFIX)


def _model_kinds() -> str:
    return tr("Charloom models") + f" (*{MODEL_SUFFIX})"
