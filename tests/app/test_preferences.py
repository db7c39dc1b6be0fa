"""What is remembered survives a restart; what is damaged or from another version does no harm."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from app.preferences import Preferences
from engine.config import TrainingSettings


def test_values_survive_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.ini")
    preferences.set_text("prefix", "Es war einmal, „ja“; 雨 = 100 %")
    preferences.set_hyperparameters("training", TrainingSettings(batch_size=7))
    preferences.set_blob("geometry", QByteArray(b"\0\1"))
    preferences.save()
    again = Preferences(tmp_path / "p.ini")
    assert again.text("prefix", "") == "Es war einmal, „ja“; 雨 = 100 %"
    assert again.hyperparameters("training", TrainingSettings) == TrainingSettings(batch_size=7)
    assert again.blob("geometry") == QByteArray(b"\0\1")


def test_what_cannot_be_used_becomes_the_default(qapp: QApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.ini")
    for damaged in ("{", "[1]", '{"batch_size": -1}', '{"no_such_setting": 1}', '{"batch_size": null}'):
        preferences.set_text("training", damaged)
        assert preferences.hyperparameters("training", TrainingSettings) == TrainingSettings()


def test_recent_files_are_the_newest_first_and_still_there(qapp: QApplication, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.ini")
    files = [tmp_path / f"{number}.txt" for number in range(12)]
    for file in files:
        file.touch()
        preferences.add_recent("texts", file)
    preferences.add_recent("texts", files[5])
    files[11].unlink()
    assert preferences.recent("texts")[:2] == [files[5], files[10]]
    assert len(preferences.recent("texts")) == 9
