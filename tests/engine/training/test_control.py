"""Control: stop, pause and resume, also from another thread."""

import threading

from engine.training.control import Control


def waiting(control: Control) -> tuple[threading.Thread, list[float]]:
    """A thread that waits while paused, and what that answers."""
    waited: list[float] = []
    thread = threading.Thread(target=lambda: waited.append(control.wait_while_paused()), daemon=True)
    thread.start()
    return thread, waited


def test_running_is_not_waited_for():
    control = Control()
    assert not control.paused and not control.stopped
    assert control.wait_while_paused() == 0.0


def test_a_pause_lasts_until_resumed():
    control = Control()
    control.pause()
    assert control.paused
    thread, waited = waiting(control)
    thread.join(0.1)
    assert thread.is_alive() and not waited
    control.resume()
    thread.join(30)
    assert not control.paused
    assert waited[0] > 0


def test_stopping_ends_a_pause():
    control = Control()
    control.pause()
    thread, waited = waiting(control)
    control.stop()
    thread.join(30)
    assert waited
    assert control.stopped and not control.paused


def test_what_is_stopped_cannot_be_paused():
    control = Control()
    control.stop()
    control.pause()
    assert not control.paused
    assert control.wait_while_paused() == 0.0
