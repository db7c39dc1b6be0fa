"""One correction: the gradients of the right loss, the state carried, and clipping."""

import pytest
import torch
from torch.nn import functional

from engine.models.base import architecture
from engine.training.batches import Batches
from engine.training.learner import Learner


@pytest.fixture
def learn(small_corpus, tiny, quick):
    """(learner, network, batches) with these settings."""

    def make(**settings):
        torch.manual_seed(1)
        declared = architecture("rnn")
        network = declared.build(tiny(declared), len(small_corpus.vocabulary))
        batches = Batches(small_corpus.training_tokens, quick(**settings))
        return Learner(network, batches, quick(**settings), torch.device("cpu")), network, batches

    return make


def loss_of(network, batch, state):
    logits_TBV, state = network(torch.from_numpy(batch.inputs_TB), state)
    return functional.cross_entropy(logits_TBV.flatten(0, 1), torch.from_numpy(batch.targets_TB).flatten()), state


@pytest.mark.parametrize("sampling", ["sequential", "random"])
def test_losses_and_gradients_are_those_of_the_batch_with_the_state_of_the_one_before(learn, sampling):
    learner, network, batches = learn(sampling=sampling, gradient_clip=0.0)
    first, state = loss_of(network, batches[0], None)
    carried = tuple(tensor.detach() for tensor in state) if sampling == "sequential" else None
    second, _ = loss_of(network, batches[1], carried)
    learner.gradients(0)
    gradients = learner.gradients(1)
    torch.testing.assert_close(gradients, list(torch.autograd.grad(second, list(network.parameters()))))
    assert learner.take_losses() == pytest.approx([first.item(), second.item()])
    assert not learner.has_losses and learner.take_losses() == []


def norm(gradients) -> float:
    return torch.cat([gradient.flatten() for gradient in gradients]).norm().item()


def test_gradients_are_at_most_as_long_as_allowed(learn):
    free = norm(learn(gradient_clip=0.0)[0].gradients(0))
    assert norm(learn(gradient_clip=free / 3)[0].gradients(0)) == pytest.approx(free / 3, rel=1e-4)
    assert norm(learn(gradient_clip=free * 3)[0].gradients(0)) == pytest.approx(free, rel=1e-4)


def test_corrections_on_the_same_batch_lower_its_loss(learn):
    learner, _, _ = learn(sampling="random")
    for _ in range(20):
        learner.correct(learner.gradients(0), 0.01)
    losses = learner.take_losses()
    assert losses[-1] < 0.9 * losses[0]
