"""The form derived from declarations, for every group there is."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.hyperparameter_form import HyperparameterForm
from engine.config import TextSettings, TrainingSettings, WritingSettings
from engine.hyperparameters import Hyperparameters
from engine.models.base import architectures

GROUPS = [
    TextSettings,
    TrainingSettings,
    WritingSettings,
    *(declared.hyperparameters for declared in architectures().values()),
]


@pytest.mark.parametrize("group", GROUPS)
def test_every_hyperparameter_has_a_row_that_shows_its_value(group: type[Hyperparameters], qapp: QApplication) -> None:
    form = HyperparameterForm(group())
    assert form.values() == group()
    for declaration in group.declarations():
        editor = form.editor(declaration.name)
        assert isinstance(editor, QCheckBox | QComboBox | QLineEdit)
        assert editor.accessibleName() == declaration.label
        place = form.common if declaration.common else form.more
        assert declaration.help in [label.text() for label in place.findChildren(QLabel)]


@pytest.mark.parametrize("group", GROUPS)
def test_a_number_out_of_bounds_gets_a_sentence_beside_it(group: type[Hyperparameters], qtbot: QtBot) -> None:
    form = HyperparameterForm(group())
    for declaration in group.declarations():
        if declaration.low is None:
            continue
        line = form.editor(declaration.name)
        for wrong in (str(declaration.low - 1), str(declaration.high + 1), "", "many"):
            line.setText(wrong)
            line.textEdited.emit(wrong)
            assert form.values() is None, (declaration.name, wrong)
            assert line.property("wrong")
            shown = [label for label in line.parent().findChildren(QLabel) if label.objectName() == "error"]
            assert [declaration.label in label.text() for label in shown] == [True]
        form.set_values(group())
        assert form.values() == group()


def test_a_change_is_told_and_read(qtbot: QtBot) -> None:
    form = HyperparameterForm(TrainingSettings())
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(form.editor("batch_size"), "4")
    with qtbot.waitSignal(form.changed):
        form.editor("sampling").setCurrentIndex(1)
    assert form.values() == TrainingSettings(batch_size=164, sampling="random")
