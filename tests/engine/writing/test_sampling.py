"""Writing: which tokens may be drawn, that a seed repeats, and which prefixes are refused."""

import numpy as np
import pytest
import torch
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.config import WritingSettings
from engine.errors import HyperparameterError, UserError
from engine.text.vocabulary import UNKNOWN, UNKNOWN_TOKEN
from engine.writing.sampling import draw, write

# In quarters: two tokens are equally likely, or not nearly so.
quarters = st.integers(-200, 200).map(lambda number: number / 4)
logits = arrays.arrays(np.float64, st.integers(2, 20), elements=quarters | st.sampled_from([0.0, 1.0]))
seeds = st.integers(0, 2**31 - 1)


def softmax(values):
    odds = np.exp(values - values.max())
    return odds / odds.sum()


def allowed(logits_V, settings: WritingSettings) -> set[int]:
    """The tokens that top k and top p leave, by their definitions; of equally likely ones all."""
    known = logits_V[1:] / settings.temperature
    best = np.sort(known)[::-1][: settings.top_k or None]
    shares = softmax(best)
    likelier = [shares[best > value].sum() for value in known]
    among = (known >= best[-1]) & (np.array(likelier) < settings.top_p + 1e-9)
    return {int(token) + 1 for token in np.flatnonzero(among)}


@given(logits_V=logits, top_k=st.integers(0, 25), top_p=st.floats(0.01, 1), temperature=st.floats(0.01, 5), seed=seeds)
def test_only_tokens_among_top_k_and_top_p_are_drawn(logits_V, top_k, top_p, temperature, seed):
    settings = WritingSettings(top_k=top_k, top_p=top_p, temperature=temperature)
    random = np.random.default_rng(seed)
    drawn = {draw(logits_V, settings, random) for _ in range(20)}
    assert drawn <= allowed(logits_V, settings)
    assert UNKNOWN_TOKEN not in drawn


@pytest.mark.parametrize(
    "settings", [{"temperature": 0}, {"top_k": 1}, {"temperature": 1e-300}, {"top_p": 0.01}], ids=str
)
@given(logits_V=arrays.arrays(np.float64, st.integers(2, 20), elements=quarters, unique=True), seed=seeds)
@example(logits_V=np.array([9.0, 1.0, 2.0]), seed=0)
def test_the_likeliest_known_token_is_drawn_where_nothing_else_may_be(settings, logits_V, seed):
    best = int(np.argmax(logits_V[1:])) + 1
    assert draw(logits_V, WritingSettings(**settings), np.random.default_rng(seed)) == best


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_tokens_are_drawn_by_the_odds_of_the_model_at_a_temperature(temperature):
    logits_V, random = np.array([3.0, 0.0, 1.0, 2.0]), np.random.default_rng(1)
    drawn = [draw(logits_V, WritingSettings(temperature=temperature), random) for _ in range(20_000)]
    shares = np.bincount(drawn, minlength=4) / len(drawn)
    assert shares[1:] == pytest.approx(softmax(logits_V[1:] / temperature), abs=0.015)


def test_top_p_counts_within_the_top_k():
    # Of 0.4, 0.3, 0.2, 0.1 the top 2 hold 4/7 and 3/7: half of that is the first alone.
    logits_V = np.log([1.0, 0.4, 0.3, 0.2, 0.1])
    random = np.random.default_rng(1)
    settings = WritingSettings(temperature=1, top_k=2, top_p=0.5)
    assert {draw(logits_V, settings, random) for _ in range(200)} == {1}


def text_of(model, prefix="The ", **settings) -> str:
    return "".join(write(model, prefix, WritingSettings(**{"length": 80} | settings)))


def test_a_seed_repeats_and_another_one_differs(trained):
    assert text_of(trained, seed=1) == text_of(trained, seed=1) != text_of(trained, seed=2)


@pytest.mark.parametrize("length", [1, 2, 300])
def test_exactly_so_many_characters_are_written(trained, length):
    pieces = list(write(trained, "T", WritingSettings(length=length)))
    assert len(pieces) == length
    assert all(piece in trained.vocabulary.characters for piece in pieces)


def test_the_beginning_does_not_depend_on_the_length(trained):
    assert text_of(trained, length=80).startswith(text_of(trained, length=30))


def test_the_text_goes_on_from_the_whole_prefix(trained):
    # The same last character after different ones: the state remembers more than that.
    texts = {text_of(trained, prefix, temperature=0) for prefix in ("The tide ", "the ", "quay ", "harbour ")}
    assert len(texts) > 1


def test_the_unknown_token_is_never_written_however_likely(training):
    run = training(1)
    list(run)
    model = run.model()
    with torch.no_grad():
        model.network.b_q[UNKNOWN_TOKEN] = 100.0
    for temperature in (0, 1, 5):
        assert UNKNOWN not in text_of(model, temperature=temperature)


def test_a_prefix_is_cleaned_as_the_training_texts_were(trained):
    assert text_of(trained, "The\r\n") == text_of(trained, "The\n")


@pytest.mark.parametrize(("prefix", "sentence"), [("", "prefix is empty"), ("The 長梯", "never saw 長 梯")])
def test_a_prefix_that_cannot_be_gone_on_from_is_refused_at_once(trained, prefix, sentence):
    with pytest.raises(UserError, match=sentence):
        write(trained, prefix, WritingSettings())


def test_a_length_of_0_is_refused():
    with pytest.raises(HyperparameterError, match="Length is 0") as caught:
        WritingSettings(length=0)
    assert caught.value.name == "length"
