"""The schedule: learning rate, progress and when to validate."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import TrainingSettings
from engine.training.schedule import Plan, learning_rate

DECAYS = ("cosine", "linear", "none")


def plan(budget: float, unit: str, *, validation_tokens: int = 500, validation_seconds: float = 0.0) -> Plan:
    settings = TrainingSettings(budget=budget, budget_unit=unit)
    return Plan(settings, 25, 1024, validation_tokens, validation_seconds)


@pytest.mark.parametrize("decay", DECAYS)
def test_warm_up_rises_evenly_to_the_full_rate(decay):
    settings = TrainingSettings(learning_rate=0.01, warmup_steps=50, decay=decay)
    rates = [learning_rate(settings, step, 0.0) for step in range(60)]
    rises = [after - before for before, after in itertools.pairwise(rates[:51])]
    assert rates[0] == pytest.approx(0.01 / 51)
    assert rises == pytest.approx([0.01 / 51] * 50)
    assert rates[50:] == pytest.approx([0.01] * 10)


def test_without_warm_up_the_first_step_has_the_full_rate():
    assert learning_rate(TrainingSettings(learning_rate=0.5, warmup_steps=0), 0, 0.0) == 0.5


@pytest.mark.parametrize("decay", ["cosine", "linear"])
def test_decay_falls_to_nearly_zero(decay):
    settings = TrainingSettings(learning_rate=1.0, warmup_steps=0, decay=decay)
    rates = [learning_rate(settings, 1000, progress / 100) for progress in range(101)]
    assert all(after < before for before, after in itertools.pairwise(rates))
    assert rates[0] == pytest.approx(1)
    assert rates[50] == pytest.approx(0.5, abs=0.02)
    assert 0 < rates[100] < 0.03


def test_the_shapes_of_decay_differ_as_their_names_say():
    early = {
        decay: learning_rate(TrainingSettings(learning_rate=1.0, warmup_steps=0, decay=decay), 0, 0.2)
        for decay in DECAYS
    }
    assert early["linear"] < early["cosine"] < early["none"] == 1


@pytest.mark.parametrize(
    ("budget", "unit", "halfway", "end"),
    [(200, "steps", (100, 7.0), (200, 7.0)), (4, "epochs", (50, 7.0), (100, 7.0)), (60, "seconds", (9, 30), (9, 60))],
)
def test_progress_is_the_share_of_the_budget(budget, unit, halfway, end):
    counted = plan(budget, unit)
    assert counted.progress(0, 0.0) == 0
    assert counted.progress(*halfway) == pytest.approx(0.5)
    assert counted.progress(*end) == counted.progress(end[0] * 2, end[1] * 2) == 1
    assert counted.seconds_left(*halfway) == pytest.approx(halfway[1])
    assert counted.seconds_left(*end) == 0


def test_a_budget_of_seconds_leaves_room_for_the_last_validation():
    assert plan(60, "seconds", validation_seconds=10).progress(9, 50.0) == 1


def test_a_part_of_an_epoch_is_a_budget_too():
    assert plan(0.2, "epochs").progress(5, 0.0) == 1
    assert plan(0.001, "epochs").progress(0, 0.0) == 0


def test_before_the_first_step_nothing_is_known_of_the_time_left():
    assert plan(100, "steps").seconds_left(0, 0.0) == math.inf


@given(
    unit=st.sampled_from(["steps", "epochs"]),
    steps=st.tuples(st.integers(0, 3000), st.integers(0, 3000)),
    clocks=st.tuples(*[st.floats(0, 1e6)] * 6),
)
def test_counted_in_steps_validation_does_not_depend_on_the_clock(unit, steps, clocks):
    def due(since: float, seconds: float, validation_seconds: float) -> bool:
        counted = plan(3000 if unit == "steps" else 120, unit, validation_seconds=validation_seconds)
        return counted.validation_due(steps[0], since, steps[1], seconds)

    assert due(*clocks[:3]) == due(*clocks[3:])


def validations(counted: Plan, steps: int, seconds_per_step: float) -> list[int]:
    """The steps at which a run that takes this long would validate."""
    found, last = [], 0
    for step in range(1, steps):
        since = step - last
        if counted.validation_due(since, since * seconds_per_step, step, step * seconds_per_step):
            found.append(step)
            last = step
    return found


@pytest.mark.parametrize("unit", ["steps", "seconds"])
def test_validations_come_close_together_at_first_and_none_just_before_the_end(unit):
    budget = 4000 if unit == "steps" else 40
    found = validations(plan(budget, unit, validation_seconds=0.01), 4000, 0.01)
    gaps = [after - before for before, after in itertools.pairwise([0, *found])]
    assert 20 <= len(found) <= 60
    assert gaps[0] < gaps[-1] <= 4000 / 40 + 1
    assert all(later >= earlier - 1 for earlier, later in itertools.pairwise(gaps))
    assert 4000 - found[-1] > gaps[-1] / 2


def test_a_long_validation_part_is_scored_less_often():
    short, long = (validations(plan(4000, "steps", validation_tokens=each), 4000, 0.01) for each in (1000, 100_000))
    assert 0 < len(long) < len(short)
    assert not validations(plan(4000, "steps", validation_tokens=10**7), 4000, 0.01)
    slow = validations(plan(40, "seconds", validation_seconds=1.0), 4000, 0.01)
    assert 0 < len(slow) <= 4
