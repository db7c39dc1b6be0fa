"""Steering a run from another thread: stop, pause, and a copy of the model meanwhile."""

import dataclasses
import queue
import threading
import time
from collections.abc import Callable

import pytest

from engine.events import Finished, Losses, Validated
from engine.models.base import Architecture, architecture
from engine.training.evaluation import score_tokens

PATIENCE = 60  # seconds until a test that hangs fails


class Worker:
    """A thread that runs a training and hands on its events."""

    def __init__(self, run) -> None:
        self.run, self.events = run, []
        self._queue = queue.Queue()
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def _work(self) -> None:
        for event in self.run:
            self.events.append(event)
            self._queue.put(event)

    def wait_for(self, kind: type):
        while not isinstance(event := self._queue.get(timeout=PATIENCE), kind):
            pass
        return event

    def wait_for_silence(self) -> None:
        """Until no event came for a while: paused. A machine too slow for this makes a test weaker, not red."""
        while True:
            try:
                self._queue.get(timeout=0.4)
            except queue.Empty:
                return

    def join(self) -> Finished:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        return self.events[-1]


@dataclasses.dataclass(frozen=True)
class Interrupting(Architecture):
    """An architecture whose network calls `interrupt` in the middle of a validation: at its so-manieth scored piece."""

    pieces: int
    interrupt: Callable[[], None]

    def build(self, hyperparameters, vocabulary_size):
        network = super().build(hyperparameters, vocabulary_size)
        left = self.pieces

        def after_forward(module, *_) -> None:
            nonlocal left
            left -= not module.training
            if left == 0:
                self.interrupt()

        network.register_forward_hook(after_forward)
        return network


def endless(training, **values):
    return training(10_000_000, **values)


def is_usable(model, corpus) -> bool:
    return score_tokens(model.network, corpus.validation_tokens).perplexity < 2 * len(corpus.vocabulary)


def test_stopping_from_another_thread_leaves_a_usable_model(training, small_corpus):
    worker = Worker(endless(training))
    worker.wait_for(Losses)
    worker.run.control.stop()
    finished = worker.join()
    assert finished.reason == "stopped"
    assert finished.steps == sum(len(event.losses) for event in worker.events if isinstance(event, Losses)) > 0
    assert is_usable(worker.run.model(), small_corpus)


def test_stopping_while_paused(training, small_corpus):
    worker = Worker(endless(training))
    worker.wait_for(Losses)
    worker.run.control.pause()
    worker.wait_for_silence()
    worker.run.control.stop()
    assert worker.join().reason == "stopped"
    assert is_usable(worker.run.model(), small_corpus)


def test_a_paused_run_goes_on_when_resumed(training):
    worker = Worker(endless(training))
    worker.wait_for(Losses)
    worker.run.control.pause()
    worker.wait_for_silence()
    worker.run.control.resume()
    worker.wait_for(Losses)
    worker.run.control.stop()
    assert worker.join().reason == "stopped"


@pytest.mark.parametrize("unit", ["steps", "seconds"])
def test_a_pause_does_not_count(training, unit):
    run = training(**{"steps": {"budget": 200}, "seconds": {"budget": 1.0, "budget_unit": "seconds"}}[unit])
    began = time.perf_counter()
    events = iter(run)
    while not isinstance(next(events), Losses):
        pass
    run.control.pause()
    resuming = threading.Timer(2.0, run.control.resume)
    resuming.start()
    *_, finished = events
    resuming.join()
    # Two seconds' pause; the run takes far less time than the second that separates the sides.
    assert finished.seconds < time.perf_counter() - began - 1
    assert finished.reason == "budget"


def test_stopping_during_the_first_validation_ends_without_one(training):
    run = endless(training)
    events = iter(run)
    next(events)
    run.control.stop()
    (finished,) = events
    assert (finished.reason, finished.best, finished.steps) == ("stopped", None, 0)
    assert run.model().training["nats_per_token"] is None


def interrupted(training, budget: float, pieces: int, how: str):
    """A run whose control is told to stop or to pause in the middle of a validation."""

    def interrupt() -> None:
        getattr(run.control, how)()

    run = training(budget, model=Interrupting(**vars(architecture("rnn")), pieces=pieces, interrupt=interrupt))
    return run


def test_stopping_during_a_later_validation_keeps_the_best_model_so_far(training, small_corpus):
    # The validation part of the small corpus is scored in ten pieces, every fifty steps.
    run = interrupted(training, 2000, 25, "stop")
    *events, finished = run
    validated = [event for event in events if isinstance(event, Validated)]
    assert finished.reason == "stopped"
    assert len(validated) == 2 and validated[1].step > 0
    assert finished.steps > validated[1].step  # stopped in the third validation, some steps later
    assert finished.best == validated[1]
    assert score_tokens(run.model().network, small_corpus.validation_tokens) == validated[1].score


def test_pausing_during_a_validation(training):
    run = interrupted(training, 200, 15, "pause")
    worker = Worker(run)
    worker.wait_for_silence()
    assert run.control.paused
    run.control.resume()
    assert worker.join().reason == "budget"


def test_a_copy_of_the_model_can_be_taken_from_another_thread_at_any_time(training, small_corpus):
    worker = Worker(endless(training))
    for _ in range(5):
        told = worker.wait_for(Losses)
        model = worker.run.model()
        assert model.training["steps"] >= told.step + len(told.losses) - 1
        assert is_usable(model, small_corpus)
        assert not model.network.training
    worker.run.control.stop()
    worker.join()
