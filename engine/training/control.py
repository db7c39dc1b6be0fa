"""Steering a training run from another thread."""

import threading
import time


class Control:
    """Stop, pause and resume. The training loop looks here before every step and every piece of a validation."""

    def __init__(self) -> None:
        self._running = threading.Event()
        self._running.set()
        self._stopped = threading.Event()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    @property
    def paused(self) -> bool:
        return not self._running.is_set()

    def stop(self) -> None:
        """End the run; also a paused one."""
        self._stopped.set()
        self._running.set()

    def pause(self) -> None:
        if not self.stopped:
            self._running.clear()

    def resume(self) -> None:
        self._running.set()

    def wait_while_paused(self) -> float:
        """Block until resumed or stopped; the seconds that took."""
        if self._running.is_set():
            return 0.0
        since = time.perf_counter()
        self._running.wait()
        return time.perf_counter() - since
