"""What the program remembers from one start to the next."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from engine.errors import UserError
from engine.hyperparameters import Hyperparameters
from engine.paths import user_folder

_MOST_RECENT = 10

H = TypeVar("H", bound=Hyperparameters)


class Preferences:
    """A readable file of settings in the person's own folder."""

    def __init__(self, file: Path | None = None) -> None:
        self._settings = QSettings(str(file or user_folder() / "preferences.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str) -> str:
        return str(self._settings.value(name, default))

    def set_text(self, name: str, value: str) -> None:
        self._settings.setValue(name, value)

    def blob(self, name: str) -> QByteArray:
        """Bytes that Qt made, such as a window's geometry; empty if there are none."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_blob(self, name: str, value: QByteArray) -> None:
        self._settings.setValue(name, value)

    def hyperparameters(self, name: str, group: type[H]) -> H:
        """The group as it was last used; its defaults where that is not known or no longer valid."""
        try:
            return group.from_dict(self._json(name, {}))
        except (UserError, TypeError):
            return group()

    def set_hyperparameters(self, name: str, values: Hyperparameters) -> None:
        self.set_text(name, json.dumps(values.as_dict()))

    def recent(self, name: str) -> list[Path]:
        """The files of this kind that were last opened, newest first, those that are still there."""
        return self.paths(f"recent_{name}")

    def add_recent(self, name: str, path: Path) -> None:
        paths = dict.fromkeys([path.absolute(), *self.recent(name)])
        self.set_paths(f"recent_{name}", list(paths)[:_MOST_RECENT])

    def paths(self, name: str) -> list[Path]:
        """A list of files, without those that are gone."""
        paths = self._json(name, [])
        return [Path(path) for path in paths if isinstance(path, str) and Path(path).exists()]

    def set_paths(self, name: str, paths: Sequence[Path]) -> None:
        self.set_text(name, json.dumps([str(path.absolute()) for path in paths]))

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _json(self, name: str, default: Any) -> Any:
        try:
            value = json.loads(self.text(name, ""))
        except ValueError:
            return default
        return value if isinstance(value, type(default)) else default
