"""Start, Pause, Stop, and how far the run has come."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from app.session import Session
from app.session.run import RunState
from app.translation import mark, tr
from app.widgets import Card, button, label, plain

_PROGRESS_STEPS = 1000
_ENDINGS = {
    "budget": mark("Finished after {time}"),
    "stopped": mark("Stopped after {time}"),
    "diverged": mark("Broke off after {time}"),
}


class RunBar(Card):
    """The buttons of the run, a progress bar and a sentence with the time left."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self._run, self._texts = session.run, session.texts
        self._settings_valid = True
        self._start = button(tr("Start"), self.start, primary=True)
        self._start.setMinimumWidth(96)
        self._pause = button(tr("Pause"), self._pause_or_go_on)
        # Wide enough for its other word, so that nothing moves when it changes.
        self._pause.setMinimumWidth(96)
        self._stop = button(tr("Stop"), self._run.stop)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMaximum(_PROGRESS_STEPS)
        self._sentence = label(role="secondary")
        self._sentence.setWordWrap(False)
        self._sentence.setMinimumWidth(220)
        row = plain(QHBoxLayout())
        for widget in (self._start, self._pause, self._stop):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self._progress, stretch=1)
        row.addSpacing(8)
        row.addWidget(self._sentence)
        self.body.addLayout(row)
        self._run.changed.connect(self._update)
        self._run.history_changed.connect(self._update_progress)
        self._texts.changed.connect(self._update)
        self._update()

    @Slot()
    def start(self) -> None:
        """Train on the texts that are open."""
        if self._texts.corpus is not None and self._start.isEnabled():
            self._run.start(self._texts.corpus)

    @Slot(bool)
    def set_settings_valid(self, valid: bool) -> None:
        self._settings_valid = valid
        self._update()

    @Slot()
    def _pause_or_go_on(self) -> None:
        if self._run.state is RunState.PAUSED:
            self._run.resume()
        else:
            self._run.pause()

    @Slot()
    def _update(self) -> None:
        state = self._run.state
        self._start.setEnabled(state is RunState.IDLE and self._texts.corpus is not None and self._settings_valid)
        self._pause.setEnabled(state in (RunState.RUNNING, RunState.PAUSED))
        self._pause.setText(tr("Go on") if state is RunState.PAUSED else tr("Pause"))
        self._stop.setEnabled(state in (RunState.RUNNING, RunState.PAUSED))
        self._update_progress()

    @Slot()
    def _update_progress(self) -> None:
        latest = self._run.history.latest
        progress = latest.progress if latest is not None else 0.0
        if self._run.finished is not None and self._run.finished.reason == "budget":
            progress = 1.0
        self._progress.setValue(round(progress * _PROGRESS_STEPS))
        self._sentence.setText(self._in_words())

    def _in_words(self) -> str:
        state, finished, latest = self._run.state, self._run.finished, self._run.history.latest
        if state is RunState.STOPPING:
            return tr("Stopping…")
        if state is RunState.PAUSED:
            return tr("Paused")
        if state is RunState.RUNNING:
            return tr("{time} left", time=clock(latest.seconds_left)) if latest is not None else tr("Getting ready…")
        if not self._settings_valid:
            return tr("Mend what is marked on the left.")
        if finished is None:
            return ""
        return tr(_ENDINGS[finished.reason], time=clock(finished.seconds))


def clock(seconds: float) -> str:
    """Seconds as minutes:seconds, or hours:minutes:seconds."""
    if seconds == float("inf"):
        return "…"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
