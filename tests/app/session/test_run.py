"""The run in the window: stop, pause, break-down and closing, each with the work kept."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.application import Application
from app.preferences import Preferences
from app.session import Session
from app.session.models import newest_kept_model
from app.session.run import RunState
from engine.config import TrainingSettings
from engine.models.base import architecture

PATIENCE = 30_000
LONG = TrainingSettings(budget=600, batch_size=4, sequence_length=16)


def start(qtbot: QtBot, session: Session, text_file: Path, settings: TrainingSettings) -> None:
    session.open([text_file])
    qtbot.waitUntil(lambda: session.texts.corpus is not None, timeout=PATIENCE)
    session.run.use_architecture(architecture("rnn"))
    session.run.use_model_settings(architecture("rnn").hyperparameters.from_dict({"hidden_size": 16}))
    session.run.use_settings(settings)
    session.run.start(session.texts.corpus)


def learning(session: Session) -> bool:
    return session.run.history.latest is not None


def test_a_run_ends_by_itself_and_its_model_is_kept(qtbot: QtBot, session: Session, text_file: Path) -> None:
    start(qtbot, session, text_file, TrainingSettings(budget=30, budget_unit="steps", batch_size=4, sequence_length=16))
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    assert session.run.finished.reason == "budget"
    assert session.models.current.kept
    assert session.models.current.file == newest_kept_model()


def test_stop_at_once_is_quicker_than_the_start(qtbot: QtBot, session: Session, text_file: Path) -> None:
    start(qtbot, session, text_file, LONG)
    session.run.stop()
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    assert session.run.finished.reason == "stopped"


def test_paused_it_stands_still_and_can_be_stopped(qtbot: QtBot, session: Session, text_file: Path) -> None:
    start(qtbot, session, text_file, LONG)
    qtbot.waitUntil(lambda: learning(session), timeout=PATIENCE)
    session.run.pause()
    assert session.run.state is RunState.PAUSED
    qtbot.wait(200)
    step = session.run.history.latest.step
    qtbot.wait(300)
    assert session.run.history.latest.step == step
    session.run.resume()
    qtbot.waitUntil(lambda: session.run.history.latest.step > step, timeout=PATIENCE)
    session.run.pause()
    session.run.stop()
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    assert session.models.current is not None


def test_closing_while_training_keeps_the_model(qtbot: QtBot, session: Session, text_file: Path) -> None:
    start(qtbot, session, text_file, LONG)
    qtbot.waitUntil(lambda: learning(session), timeout=PATIENCE)
    session.close()
    assert session.run.finished.reason == "stopped"
    assert newest_kept_model() is not None

    reopened = Session(Preferences())
    reopened.open_last_model()
    qtbot.waitUntil(lambda: reopened.models.current is not None, timeout=PATIENCE)
    assert reopened.models.current.model.training["texts"] == ["river.txt"]
    reopened.close()


def test_a_batch_larger_than_the_text_is_told(qtbot: QtBot, session: Session, text_file: Path) -> None:
    told: list[str] = []
    session.failed.connect(lambda error: told.append(str(error)))
    start(qtbot, session, text_file, TrainingSettings(batch_size=4096, sequence_length=512))
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    assert len(told) == 1
    assert "Choose a smaller batch size" in told[0]


def test_a_loss_that_breaks_down_is_told_and_the_model_kept(qtbot: QtBot, session: Session, text_file: Path) -> None:
    told: list[str] = []
    session.failed.connect(lambda error: told.append(str(error)))
    settings = TrainingSettings(
        budget=600,
        learning_rate=10,
        gradient_clip=0,
        optimizer="sgd",
        weight_decay=10,
        batch_size=4,
        sequence_length=16,
    )
    start(qtbot, session, text_file, settings)
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    assert session.run.finished.reason == "diverged"
    assert "learning rate" in told[0]
    assert session.models.current is not None


def test_writing_and_opening_meanwhile_do_not_change_what_is_learnt(
    qtbot: QtBot, session: Session, text_file: Path
) -> None:
    settings = TrainingSettings(budget=400, budget_unit="steps", batch_size=4, sequence_length=16)

    def curve() -> list[float]:
        return session.run.history.training.nats.tolist()

    start(qtbot, session, text_file, settings)
    qtbot.waitUntil(lambda: not session.run.active, timeout=PATIENCE)
    undisturbed = curve()
    file = session.models.current.file

    session.writer.use_prefix("The river")
    start(qtbot, session, text_file, settings)
    qtbot.waitUntil(lambda: learning(session), timeout=PATIENCE)
    session.writer.write()
    session.models.open(file)
    qtbot.waitUntil(lambda: not session.run.active and not session.writer.active, timeout=PATIENCE)
    assert session.writer.text
    assert curve() == undisturbed


def test_changing_the_language_while_training_loses_nothing(
    qtbot: QtBot, open_application: Callable[..., Application], text_file: Path
) -> None:
    application = open_application()
    start(qtbot, application.session, text_file, LONG)
    qtbot.waitUntil(lambda: learning(application.session), timeout=PATIENCE)
    before = application.window
    application.window.language_chosen.emit("zh_CN")
    assert application.window is not before
    assert application.session.run.active
    assert application.window.isVisible()
    step = application.session.run.history.latest.step
    qtbot.waitUntil(lambda: application.session.run.history.latest.step > step, timeout=PATIENCE)
