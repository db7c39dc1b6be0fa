"""Workers: items and errors reach the window's thread in order, stopping ends the iteration, finishing loses nothing."""

import threading
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.worker import Worker, Workers
from engine.errors import UserError


def test_items_arrive_in_order_in_the_thread_of_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    arrived, threads, ends = [], set(), []

    def take(items: list[int]) -> None:
        arrived.extend(items)
        threads.add(threading.current_thread())

    parent = QObject()
    workers = Workers(parent, on_error=lambda error: None)
    workers.start(lambda: range(1000), take, lambda: ends.append(True))
    qtbot.waitUntil(lambda: bool(ends))
    assert arrived == list(range(1000))
    assert threads == {threading.main_thread()}
    assert not workers.busy


def test_an_error_comes_after_what_was_made_before_it(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[object] = []

    def work() -> Iterator[int]:
        yield 1
        raise UserError("No more.")

    parent = QObject()
    workers = Workers(parent, on_error=told.append)
    workers.start(work, told.extend, lambda: told.append("end"))
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[:2] == [1, "end"]
    assert str(told[2]) == "No more."


def test_stopping_is_ceasing_to_iterate() -> None:
    closed = threading.Event()

    def endless() -> Iterator[int]:
        try:
            while True:
                yield 0
        finally:
            closed.set()

    worker = Worker(endless)
    worker.start()
    worker.stop()
    worker.join()
    assert closed.wait(5)
    assert worker.error is None


def test_finishing_waits_for_the_last_item_and_for_what_an_end_starts(qapp: QApplication) -> None:
    arrived: list[str] = []
    parent = QObject()
    workers = Workers(parent, on_error=lambda error: None)
    workers.start(lambda: ["first"], arrived.extend, lambda: workers.start(lambda: ["second"], arrived.extend))
    workers.finish()
    assert arrived == ["first", "second"]
