"""`bench window`: how late the window's event loop runs while a model is trained, and what the window costs training.

Training with the window open and without one (`train` in a process of its own) alternates; medians are reported.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.preferences import Preferences
from app.start import isolated, spare_imports
from engine.config import TrainingSettings

_ROUNDS = 3
_SECONDS = 10.0
_TIMER_MILLISECONDS = 10
_REDRAWS = 50


class _Lateness(QObject):
    """A 10 ms timer in the window's thread that notes how late each of its turns comes."""

    def __init__(self) -> None:
        super().__init__()
        self.milliseconds: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TIMER_MILLISECONDS)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _note(self) -> None:
        self.milliseconds.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - _TIMER_MILLISECONDS))
        self._clock.restart()


def main(argv: Sequence[str]) -> int:
    """Run the benchmark and print its figures."""
    parser = argparse.ArgumentParser(prog="charloom bench window", description=__doc__)
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args(argv).json
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spare_imports()
    qt = QApplication([])
    with isolated():
        application = Application(qt, Preferences(), theme="light", language="en")
        application.window.show()
        application.open([])
        _wait(qt, lambda: application.session.texts.corpus is not None and not application.session.workers.busy)
        figures = _measure(qt, application)
        application.close()
    print(json.dumps(figures) if as_json else "\n".join(f"{name}: {figure}" for name, figure in figures.items()))
    return 0


def _measure(qt: QApplication, application: Application) -> dict[str, Any]:
    lateness, speeds, speeds_alone = _Lateness(), [], []
    session = application.session
    session.run.use_settings(TrainingSettings(budget=_SECONDS))
    for _ in range(_ROUNDS):
        speeds_alone.append(_speed_alone())
        lateness.start()
        application.window.run_bar.start()
        _wait(qt, lambda: session.run.finished is not None and not session.run.active)
        lateness.stop()
        assert session.run.finished is not None
        speeds.append(session.run.finished.tokens_per_second)
        session.run.finished = None
    turns = sorted(lateness.milliseconds)
    return {
        "p99_late_ms": round(turns[int(0.99 * len(turns))], 2),
        "max_late_ms": round(turns[-1], 2),
        "redraw_ms": round(_redraw_milliseconds(application), 2),
        "speed_with_window": round(statistics.median(speeds) / statistics.median(speeds_alone), 3),
        "turns": len(turns),
        "late_share": round(sum(turn >= 16 for turn in turns) / len(turns), 5),
    }


def _wait(qt: QApplication, done: Callable[[], bool]) -> None:
    """Run the event loop as it runs in the program, waiting for events, until `done` says so."""
    poll = QTimer()
    poll.setInterval(20)
    poll.timeout.connect(lambda: qt.exit() if done() else None)
    poll.start()
    qt.exec()
    poll.stop()


def _speed_alone() -> float:
    """Tokens per second of the same training in a process without a window."""
    main_file = Path(__file__).resolve().parent.parent / "main.py"
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(main_file)]
    with tempfile.TemporaryDirectory() as folder:
        command = [*program, "train", "--seconds", str(_SECONDS), "--json", "--out", str(Path(folder, "m.charloom"))]
        output = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return float(json.loads(output.splitlines()[-1])["tokens_per_second"])


def _redraw_milliseconds(application: Application) -> float:
    """Median time to draw the curves of a finished run anew, on the screen's own path."""
    times = []
    curves = application.window.curves
    for _ in range(_REDRAWS):
        began = time.perf_counter()
        curves.refresh()
        curves.repaint()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)
