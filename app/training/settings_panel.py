"""Which model to train, and how."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.hyperparameter_form import HyperparameterForm
from app.session import Session
from app.translation import tr
from app.widgets import Card, Fold, label, plain
from engine.config import TrainingSettings
from engine.models.base import architectures


class SettingsPanel(Card):
    """The architecture with its sentence, the common hyperparameters of it and of training, and the rest folded away."""

    validity_changed = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Model and training"))
        self._run = session.run
        self._choice = QComboBox()
        self._choice.setAccessibleName(tr("Model"))
        for declared in architectures().values():
            self._choice.addItem(tr(declared.title), declared.name)
        self._choice.setCurrentIndex(self._choice.findData(self._run.architecture.name))
        self._choice.currentIndexChanged.connect(self._choose)
        self._summary = label(role="secondary")
        self._training_form = HyperparameterForm(self._run.settings)
        self._training_form.changed.connect(self._use)
        self._model_form = HyperparameterForm(self._run.model_settings[self._run.architecture.name])
        self._common = plain(QVBoxLayout())
        self._more_widget = QWidget()
        self._more = plain(QVBoxLayout(self._more_widget))

        self.body.addWidget(self._choice)
        self.body.addWidget(self._summary)
        self.body.addLayout(self._common)
        self._common.addWidget(self._training_form.common)
        self._more.addWidget(self._training_form.more)
        self.body.addWidget(Fold(tr("More settings"), self._more_widget))
        self._place_model_form()
        self._run.changed.connect(self._update)
        self._update()

    def show_settings(self) -> None:
        """Show what the run is set to, after it was changed elsewhere."""
        self._training_form.set_values(self._run.settings)

    def editor(self, name: str) -> QWidget:
        """The widget in which a hyperparameter of the model or of training is edited."""
        forms = (self._model_form, self._training_form)
        return next(form for form in forms if form.has(name)).editor(name)

    @property
    def valid(self) -> bool:
        """Whether every field says something that can be used."""
        return self._training_form.values() is not None and self._model_form.values() is not None

    @Slot()
    def _choose(self) -> None:
        self._run.use_architecture(architectures()[self._choice.currentData()])
        for widget in (self._model_form.common, self._model_form.more):
            widget.deleteLater()
        self._model_form = HyperparameterForm(self._run.model_settings[self._run.architecture.name])
        self._place_model_form()
        self._use()

    def _place_model_form(self) -> None:
        self._summary.setText(tr(self._run.architecture.summary))
        self._model_form.changed.connect(self._use)
        self._common.insertWidget(0, self._model_form.common)
        self._more.insertWidget(0, self._model_form.more)

    @Slot()
    def _use(self) -> None:
        training, model = self._training_form.values(), self._model_form.values()
        if isinstance(training, TrainingSettings):
            self._run.use_settings(training)
        if model is not None:
            self._run.use_model_settings(model)
        self.validity_changed.emit(self.valid)

    @Slot()
    def _update(self) -> None:
        self._choice.setEnabled(not self._run.active)
        self._training_form.set_enabled(not self._run.active)
        self._model_form.set_enabled(not self._run.active)
