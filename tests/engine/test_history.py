"""The history of a run: a bounded curve that keeps the mean, and the validations."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.events import Finished, Losses, Validated
from engine.history import History, TrainingCurve
from engine.measures import Score

MOST_POINTS = 4096


def losses_of(steps: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(0, 5, steps)


def curve_of(losses: np.ndarray, pieces: int = 1) -> TrainingCurve:
    curve = TrainingCurve()
    for piece in np.array_split(losses, pieces):
        curve.extend(piece.tolist())
    return curve


@settings(max_examples=30)
@given(steps=st.integers(0, 20_000), seed=st.integers(0, 99))
@example(steps=MOST_POINTS - 1, seed=0)
@example(steps=MOST_POINTS, seed=0)
@example(steps=4 * MOST_POINTS + 3, seed=0)
def test_a_curve_has_a_bounded_number_of_points_that_keep_the_mean(steps, seed):
    losses = losses_of(steps, seed)
    curve = curve_of(losses)
    assert len(curve.steps) == len(curve.nats) == len(curve.smoothed_nats) <= MOST_POINTS
    if not steps:
        return
    width = int(curve.steps[0])
    assert (np.diff(curve.steps) == width).all()
    assert steps - width < curve.steps[-1] <= steps  # at most one bin is not full yet
    assert len(curve.nats) >= min(steps, MOST_POINTS // 2)
    expected = losses[: int(curve.steps[-1])].reshape(-1, width).mean(axis=1)
    assert curve.nats == pytest.approx(expected)
    assert curve.nats.mean() == pytest.approx(losses[: int(curve.steps[-1])].mean())
    assert curve.nats.min() - 1e-9 <= curve.smoothed_nats.min()
    assert curve.smoothed_nats.max() <= curve.nats.max() + 1e-9


def test_how_the_losses_arrive_does_not_matter():
    losses = losses_of(10_000)
    assert curve_of(losses, 1).nats.tolist() == curve_of(losses, 777).nats.tolist()


def test_short_curves_are_told_as_they_are():
    curve = curve_of(np.array([3.0, 2.0, 1.0]))
    assert curve.steps.tolist() == [1, 2, 3]
    assert curve.nats.tolist() == [3.0, 2.0, 1.0]


def test_smoothing_calms_a_noisy_curve_and_begins_with_it():
    losses = losses_of(3000) + np.linspace(5, 0, 3000)
    curve = curve_of(losses)
    assert curve.smoothed_nats[0] == curve.nats[0]
    assert np.abs(np.diff(curve.smoothed_nats))[100:].mean() < 0.1 * np.abs(np.diff(curve.nats))[100:].mean()
    # It follows the fall, and does not lag behind by more than a small share of the run.
    assert curve.smoothed_nats[-500:].mean() < curve.smoothed_nats[1000:1500].mean() - 1


def test_the_arrays_of_a_curve_are_copies():
    curve = curve_of(np.ones(10))
    curve.nats[:] = 7
    assert curve.nats.tolist() == [1.0] * 10


def validated(step: int, nats: float) -> Validated:
    return Validated(step, 1.0, step * 10, Score(nats * 100, 100, 100))


def test_a_history_takes_note_of_every_event():
    history = History()
    events = [
        validated(0, 4.0),
        Losses(1, (3.0, 2.0), 0.1, 1.0, 10.0, 0.5, 1.0),
        validated(2, 2.0),
        Losses(3, (1.0,), 0.1, 1.5, 10.0, 1.0, 0.0),
        validated(3, 2.5),
        validated(2, 2.0),  # the model that is kept, told again
        Finished("budget", validated(2, 2.0), 3, 30, 1.5, 20.0),
    ]
    for event in events:
        history.add(event)
    assert history.latest is events[3]
    assert history.best == events[2]
    assert history.training.nats.tolist() == [3.0, 2.0, 1.0]
    assert history.validation_steps.tolist() == [0, 2, 3]
    assert history.validation_nats == pytest.approx([4.0, 2.0, 2.5])
    assert history.validation_perplexity == pytest.approx(np.exp([4.0, 2.0, 2.5]))
    assert history.training_perplexity == pytest.approx(np.exp([3.0, 2.0, 1.0]))
    assert history.smoothed_training_perplexity == pytest.approx(np.exp(history.training.smoothed_nats))


def test_an_empty_history_has_nothing_to_draw():
    history = History()
    assert history.best is None and history.latest is None
    for curve in (history.training.steps, history.smoothed_training_perplexity, history.validation_perplexity):
        assert curve.shape == (0,)
