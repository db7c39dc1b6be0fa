"""A run as a stream of events: their order, the model it keeps, its budget, and how it fails."""

import itertools
import math

import pytest
import torch

from engine.errors import UserError
from engine.events import Failed, Finished, Losses, Started, Validated
from engine.models.base import architectures
from engine.training.evaluation import score_tokens


def of_kind(events, kind):
    return [event for event in events if isinstance(event, kind)]


def all_finite(model) -> bool:
    return all(weight.isfinite().all() for weight in model.network.parameters())


def test_events_come_in_order_and_every_loss_is_told_once(training, small_corpus):
    events = list(training(400))
    assert isinstance(events[0], Started) and isinstance(events[1], Validated) and isinstance(events[-1], Finished)
    assert len(of_kind(events, Started)) == len(of_kind(events, Finished)) == 1
    losses = of_kind(events, Losses)
    assert losses[0].step == 1
    assert all(before.step + len(before.losses) == after.step for before, after in itertools.pairwise(losses))
    assert losses[-1].step + len(losses[-1].losses) - 1 == events[-1].steps == 400
    assert losses[-1].progress == 1 and losses[-1].seconds_left == 0
    for figure in ("progress", "seconds", "step"):
        values = [getattr(event, figure) for event in losses]
        assert values == sorted(values)
    assert events[0].fingerprint == small_corpus.fingerprint
    assert (events[0].device, events[0].threads, events[0].seed) == ("cpu", 1, 0)


@pytest.mark.parametrize(("budget", "unit", "epochs"), [(2, "epochs", 2), (0.5, "epochs", 0.5), (7, "steps", None)])
def test_a_budget_of_epochs_or_steps_is_kept_exactly(training, small_corpus, budget, unit, epochs):
    finished = list(training(budget, budget_unit=unit))[-1]
    per_epoch = (len(small_corpus.training_tokens) - 16) // 8 // 16
    assert finished.steps == (7 if epochs is None else round(epochs * per_epoch))
    assert finished.tokens == finished.steps * 8 * 16
    assert finished.reason == "budget"


def test_a_budget_of_seconds_ends(training):
    finished = list(training(0.5, budget_unit="seconds"))[-1]
    assert finished.reason == "budget"
    assert finished.steps > 0 and finished.tokens_per_second > 0


def test_validations_counted_in_steps_come_at_the_same_steps_again(training):
    runs = [of_kind(training(300), Validated) for _ in range(2)]
    assert [(each.step, each.score) for each in runs[0]] == [(each.step, each.score) for each in runs[1]]
    assert len(runs[0]) > 3


def test_learning_lowers_the_validation_loss_and_starts_near_uniform(training):
    events = list(training(300))
    first, *_, last = of_kind(events, Validated)
    assert first.step == 0
    assert first.score.perplexity == pytest.approx(events[0].vocabulary_size, rel=0.5)
    assert last.score.perplexity < 0.5 * first.score.perplexity


def overfit(training, name):
    # So many passes over so little text that the model learns it by heart and validates ever worse.
    return training(700, model=name, learning_rate=0.03, decay="none", warmup_steps=0)


@pytest.mark.parametrize("name", architectures())
def test_the_last_validation_told_describes_the_model_that_is_kept(training, small_corpus, name):
    run = overfit(training, name)
    events = list(run)
    validated, finished, model = of_kind(events, Validated), events[-1], run.model()
    best = min(validated, key=lambda each: each.score.nats)
    assert best.step < 700  # else this shows nothing
    assert validated[-1] == finished.best == best
    assert score_tokens(model.network, small_corpus.validation_tokens) == best.score
    assert model.training["nats_per_token"] == best.score.nats_per_token
    assert (model.training["steps"], model.training["tokens"]) == (best.step, best.tokens)
    assert finished.steps == 700


def test_a_model_tells_where_it_comes_from(training, small_corpus):
    run = training(30, seed=9)
    list(run)
    model = run.model()
    assert model.architecture == "rnn"
    assert model.vocabulary.characters == small_corpus.vocabulary.characters
    assert model.text_settings == small_corpus.settings
    assert model.training["texts"] == ["small.txt"]
    assert model.training["fingerprint"] == small_corpus.fingerprint
    assert model.training["settings"]["seed"] == 9


def test_a_model_is_a_copy_that_later_training_does_not_change(training, small_corpus):
    run = training(200)
    events = iter(run)
    while not isinstance(next(events), Losses):
        pass
    early = run.model()
    before = score_tokens(early.network, small_corpus.validation_tokens)
    *_, finished = events
    assert score_tokens(early.network, small_corpus.validation_tokens) == before
    assert finished.best.score.nats < before.nats


def test_before_training_there_is_no_model(training):
    with pytest.raises(UserError, match="no model yet"):
        training().model()


# The state of an RNN is bounded, so its loss stays finite for long; weight decay past 2 / rate makes any network run away.
RUNAWAY = {"learning_rate": 10.0, "gradient_clip": 0.0, "optimizer": "sgd", "warmup_steps": 0, "weight_decay": 10.0}


@pytest.mark.parametrize("name", architectures())
@pytest.mark.parametrize("budget", [5000, 25], ids=["in the middle", "at the end"])
def test_a_run_that_diverges_fails_and_keeps_a_model_with_finite_weights(training, small_corpus, name, budget):
    run = training(budget, model=name, **RUNAWAY)
    events = list(run)
    (failed,), finished = of_kind(events[-3:], Failed), events[-1]
    assert "learning rate of 10" in str(failed.error)
    assert isinstance(finished, Finished) and finished.reason == "diverged"
    assert all(math.isfinite(loss) for event in of_kind(events, Losses) for loss in event.losses)
    model = run.model()
    assert all_finite(model)
    assert finished.best == of_kind(events, Validated)[-1]
    assert score_tokens(model.network, small_corpus.validation_tokens) == finished.best.score


def test_a_text_too_short_for_a_batch_is_refused_before_the_run(training):
    with pytest.raises(UserError, match="smaller batch size"):
        training(batch_size=4096)


@pytest.mark.skipif(torch.cuda.is_available(), reason="this computer has one")
def test_a_device_that_is_not_there_is_refused(training):
    with pytest.raises(UserError, match="no cuda device"):
        training(device="cuda")
