"""Long work on threads of its own; what it yields is picked up by the window's thread at the window's pace."""

import contextlib
import ctypes
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from engine.errors import UserError

_MILLISECONDS_BETWEEN_LOOKS = 50
_BACKGROUND_NICENESS = 10
_BELOW_NORMAL = -1  # THREAD_PRIORITY_BELOW_NORMAL

Handler = Callable[[Any], None]


class Worker:
    """Runs an iterable on a thread. Stopping is ceasing to iterate; items wait in a queue until they are taken."""

    def __init__(self, make: Callable[[], Iterable[Any]]) -> None:
        self._make = make
        self._items: deque[Any] = deque()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.error: BaseException | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Iterate no further; returns at once."""
        self._stopped.set()

    def join(self) -> None:
        self._thread.join()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def take(self) -> list[Any]:
        """The items since the last call."""
        return [self._items.popleft() for _ in range(len(self._items))]

    def _run(self) -> None:
        _give_way()
        try:
            for item in self._make():
                self._items.append(item)
                if self._stopped.is_set():
                    return
        except BaseException as error:
            self.error = error


def _give_way() -> None:
    """Let the window's thread go before this one, and before those that torch starts from it, where both want a core."""
    with contextlib.suppress(OSError):
        if sys.platform == "linux":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BACKGROUND_NICENESS)
        elif sys.platform == "win32":
            kernel = ctypes.windll.kernel32
            kernel.SetThreadPriority(ctypes.c_void_p(kernel.GetCurrentThread()), _BELOW_NORMAL)


class Workers(QObject):
    """All workers of a window. A timer in the window's thread hands their items on: no signal ever crosses threads."""

    def __init__(self, parent: QObject, on_error: Callable[[UserError], None]) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._working: dict[Worker, tuple[Handler, Callable[[], None]]] = {}
        self._timer = QTimer(self, interval=_MILLISECONDS_BETWEEN_LOOKS)
        self._timer.timeout.connect(self._look)

    def start(
        self, make: Callable[[], Iterable[Any]], on_items: Handler, on_end: Callable[[], None] = lambda: None
    ) -> Worker:
        """Run an iterable; `on_items` gets lists of what it yields, `on_end` is called after the last, also after an error."""
        worker = Worker(make)
        self._working[worker] = (on_items, on_end)
        worker.start()
        self._timer.start()
        return worker

    def finish(self) -> None:
        """Wait for every worker, and for those that their ends start, and hand on what they still have to say."""
        while self._working:
            for worker in list(self._working):
                worker.join()
            self._look()

    @property
    def busy(self) -> bool:
        return bool(self._working)

    @Slot()
    def _look(self) -> None:
        for worker, (on_items, on_end) in list(self._working.items()):
            ended = not worker.running  # asked before taking, so that nothing is left behind
            if items := worker.take():
                on_items(items)
            if ended:
                del self._working[worker]
                on_end()
                self._report(worker.error)
        if not self._working:
            self._timer.stop()

    def _report(self, error: BaseException | None) -> None:
        if isinstance(error, UserError):
            self._on_error(error)
        elif error is not None:
            raise error
