"""The protocol: every token but the first counts once, and parallel streams measure what one reader does."""

import math

import pytest
import torch
from torch.nn import functional

from engine.config import TextSettings
from engine.errors import UserError
from engine.models.base import architecture, architectures
from engine.text.corpus import build_corpus
from engine.text.samples import default_sample
from engine.training.evaluation import score_text, score_tokens, scoring

V = 13
# Around the lengths at which another stream is added, a stream has a token less, or a piece ends.
LENGTHS = [2, 3, 64, 65, 66, 1024, 1025, 1026, 1537, 2049, 5000, 33_000, 40_001]


@pytest.fixture
def network(tiny):
    torch.manual_seed(1)
    declared = architecture("rnn")
    return declared.build(tiny(declared), V)


def some_tokens(length: int):
    return torch.randint(V, (length,), generator=torch.Generator().manual_seed(length), dtype=torch.int32).numpy()


@pytest.mark.parametrize("length", LENGTHS)
def test_every_token_but_the_first_counts_once_and_uniform_guessing_has_the_perplexity_of_the_vocabulary(
    network, length
):
    with torch.no_grad():
        for weight in network.parameters():
            weight.zero_()
    score = score_tokens(network, some_tokens(length))
    assert score.tokens == score.characters == length - 1
    assert score.nats == pytest.approx((length - 1) * math.log(V), rel=1e-5)
    assert score.perplexity == pytest.approx(V, rel=1e-5)


@pytest.mark.parametrize("length", [2, 65, 1500])
def test_a_score_is_the_cross_entropy_of_the_whole_text(network, length):
    tokens = torch.from_numpy(some_tokens(length)).long()
    logits_TBV, _ = network(tokens[:-1, None])
    expected = functional.cross_entropy(logits_TBV[:, 0], tokens[1:], reduction="sum").item()
    assert score_tokens(network, tokens.numpy(), single_stream=True).nats == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("name", architectures())
def test_parallel_streams_measure_what_one_reader_does(training, tiny, name):
    text = default_sample().read()
    corpus = build_corpus([text], TextSettings())
    declared = architecture(name)
    run = training(250, model=name, corpus=corpus, hyperparameters=tiny(declared, 32), sequence_length=32)
    list(run)
    model = run.model()
    # The sample and its beginning again: 60,000 characters and some.
    tokens = corpus.vocabulary.encode(text.text + text.text[:2000])
    assert len(tokens) >= 60_000
    one = score_tokens(model.network, tokens, single_stream=True)
    many = score_tokens(model.network, tokens)
    assert one.perplexity < 0.3 * len(corpus.vocabulary)  # it did learn something to remember
    assert many.tokens == one.tokens == len(tokens) - 1
    assert many.nats_per_token == pytest.approx(one.nats_per_token, abs=0.002)


def test_parallel_streams_measure_exactly_the_same_where_memory_is_short(network):
    with torch.no_grad():
        network.W_hh.mul_(0.5)  # what was read 128 tokens ago is forgotten
        for weight in (network.W_xh, network.W_hq, network.b_h):
            weight.copy_(torch.randn_like(weight))
    for length in (1026, 2100):
        one, many = (score_tokens(network, some_tokens(length), single_stream=single) for single in (True, False))
        assert many.nats == pytest.approx(one.nats, abs=0.01)


def test_scoring_can_be_left_in_between_and_leaves_the_network_as_it_was(network):
    tokens = some_tokens(5000)
    network.train()
    expected = score_tokens(network, tokens)
    assert network.training
    pieces = scoring(network, tokens)
    assert next(pieces) is None
    assert next(pieces) is None
    assert not network.training
    pieces.close()
    assert network.training
    assert score_tokens(network, tokens) == expected
    *before, last = scoring(network, tokens)
    assert before and set(before) == {None}
    assert last == expected


@pytest.mark.parametrize("text", ["", "a", "\r\n", "e\u0301"])
def test_a_text_of_less_than_two_characters_is_refused(trained, text):
    with pytest.raises(UserError, match="at least two characters"):
        score_text(trained, text)


def test_a_text_is_cleaned_as_the_training_texts_were(trained, small_corpus, small_text):
    assert score_text(trained, small_text.replace("\n", "\r\n")) == score_text(trained, small_text)
    validation = small_corpus.parts[0][1]
    assert score_text(trained, validation) == score_tokens(trained.network, small_corpus.validation_tokens)


def test_characters_that_the_model_never_saw_are_counted_and_cost_more(trained, small_text):
    plain, strange = score_text(trained, small_text[:500]), score_text(trained, small_text[:499] + "長")
    assert strange.tokens == plain.tokens
    assert plain.nats < strange.nats < math.inf
