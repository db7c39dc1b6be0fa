"""Perplexity and bits per character: their definitions, and that they agree with each other."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.measures import Score, bits_per_character, perplexity, uniform_nats

losses = st.floats(0, 700)


@given(size=st.integers(1, 10**6))
def test_uniform_guessing_has_the_perplexity_of_the_vocabulary(size):
    assert perplexity(uniform_nats(size)) == pytest.approx(size, rel=1e-12)


@given(loss=losses)
def test_perplexity_and_loss_are_exp_and_logarithm_of_each_other(loss):
    assert math.log(perplexity(loss)) == pytest.approx(loss, rel=1e-12, abs=1e-12)


def test_a_perfect_model_has_perplexity_one():
    assert perplexity(0.0) == 1


def test_arrays_keep_their_shape_and_overflow_is_infinite_without_a_warning():
    assert perplexity([[0.0, 1.0], [1e6, 800.0]]).tolist() == [[1, pytest.approx(math.e)], [math.inf, math.inf]]
    assert perplexity(np.empty(0)).shape == (0,)
    assert np.isnan(perplexity(math.nan))


@given(nats=st.floats(0, 1e9), characters=st.integers(1, 10**9))
def test_bits_per_character_are_total_nats_over_characters_and_the_logarithm_of_two(nats, characters):
    assert bits_per_character(nats, characters) * characters * math.log(2) == pytest.approx(nats, rel=1e-12)


def test_guessing_between_two_costs_one_bit_per_character():
    assert bits_per_character(100 * uniform_nats(2), 100) == pytest.approx(1)


@given(loss=st.floats(0, 600), tokens=st.integers(1, 10**6), ratio=st.integers(1, 5))
def test_the_figures_of_a_score_follow_from_its_nats(loss, tokens, ratio):
    score = Score(nats=loss * tokens, tokens=tokens, characters=tokens * ratio)
    figures = score.as_dict()
    assert figures["nats_per_token"] == pytest.approx(loss)
    assert figures["perplexity"] == pytest.approx(math.exp(figures["nats_per_token"]), rel=1e-12)
    assert figures["bits_per_character"] == pytest.approx(figures["nats_per_token"] / ratio / math.log(2), rel=1e-12)
