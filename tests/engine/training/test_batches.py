"""Batches: how a text is cut, in which order, and that each is a pure function of (seed, step)."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import TrainingSettings
from engine.errors import UserError
from engine.training.batches import Batches

# Each token is its own position, so that a batch tells where it was cut.
TOKENS = np.arange(1000, dtype=np.int32)


def batches(tokens=TOKENS, *, batch_size=4, sequence_length=10, **settings) -> Batches:
    return Batches(tokens, TrainingSettings(batch_size=batch_size, sequence_length=sequence_length, **settings))


def epoch(cut: Batches, number: int = 0):
    return [cut[step] for step in range(number * cut.steps_per_epoch, (number + 1) * cut.steps_per_epoch)]


@pytest.mark.parametrize("sampling", ["sequential", "random"])
@given(length=st.integers(20, 500), batch=st.integers(1, 9), sequence=st.integers(1, 30), seed=st.integers(0, 9))
def test_targets_are_inputs_one_token_later_and_nothing_is_read_twice(sampling, length, batch, sequence, seed):
    try:
        cut = batches(TOKENS[:length], batch_size=batch, sequence_length=sequence, sampling=sampling, seed=seed)
    except UserError:
        assert (batch + 1) * sequence > length
        return
    first = epoch(cut)
    for inputs_TB, targets_TB, _ in first:
        assert inputs_TB.shape == targets_TB.shape == (sequence, batch)
        assert (targets_TB == inputs_TB + 1).all()
    read = np.concatenate([each.inputs_TB.ravel() for each in first])
    assert len(set(read)) == len(read)
    # All but what the largest offset and an incomplete last step cost.
    assert len(read) > length - (batch + 1) * sequence - batch * sequence


def test_each_stream_reads_on_where_it_stopped():
    first = epoch(batches(sampling="sequential"))
    assert len(first) > 5
    for before, after in itertools.pairwise(first):
        assert (after.inputs_TB[0] == before.inputs_TB[-1] + 1).all()
    assert [each.fresh for each in first] == [True] + [False] * (len(first) - 1)


def test_every_epoch_begins_at_an_offset_of_its_own():
    cut = batches(sampling="sequential")
    offsets = [cut[number * cut.steps_per_epoch].inputs_TB[0, 0] for number in range(30)]
    assert cut[cut.steps_per_epoch].fresh
    assert set(offsets) <= set(range(10))
    assert len(set(offsets)) > 5


def test_random_windows_come_in_another_order_each_epoch_and_start_afresh():
    cut = batches(sampling="random")
    orders = [np.concatenate([each.inputs_TB[0] for each in epoch(cut, number)]) for number in range(2)]
    assert all(each.fresh for each in epoch(cut))
    assert not (np.diff(orders[0]) > 0).all()
    assert not np.array_equal(np.argsort(orders[0]), np.argsort(orders[1]))


@pytest.mark.parametrize("sampling", ["sequential", "random"])
def test_a_batch_depends_on_seed_and_step_alone(sampling):
    in_order, jumping = batches(sampling=sampling, seed=5), batches(sampling=sampling, seed=5)
    steps = range(3 * in_order.steps_per_epoch)
    expected = [in_order[step].inputs_TB for step in steps]
    for step in np.random.default_rng(0).permutation(steps):
        assert (jumping[int(step)].inputs_TB == expected[step]).all()
    other = batches(sampling=sampling, seed=6)
    assert any((other[step].inputs_TB != expected[step]).any() for step in steps)


def test_changing_a_batch_does_not_change_the_text():
    cut = batches()
    cut[0].inputs_TB[:] = -1
    assert (cut[0].inputs_TB >= 0).all()


@pytest.mark.parametrize(("batch", "sequence"), [(4096, 10), (4, 4096), (100, 10)])
def test_a_batch_larger_than_the_text_is_refused_with_the_numbers(batch, sequence):
    with pytest.raises(UserError) as caught:
        batches(batch_size=batch, sequence_length=sequence)
    for number in (batch, sequence, (batch + 1) * sequence, 1000):
        assert f"{number:,}" in str(caught.value) or str(number) in str(caught.value)


def test_the_largest_batch_that_fits_is_taken():
    assert batches(batch_size=99).steps_per_epoch == 1
