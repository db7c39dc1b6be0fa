"""The RNN of the book, equation (1): against torch.nn.RNN, against the chapter's check, and its backward by hand."""

import pytest
import torch
from torch.nn import functional

from engine.models.base import architecture

T, B, V, H = 9, 3, 7, 5


@pytest.fixture
def network(tiny):
    torch.manual_seed(1)
    declared = architecture("rnn")
    network = declared.build(tiny(declared, H), V)
    with torch.no_grad():
        for bias in (network.b_h, network.b_q):  # zeros would hide a bias that is left out
            bias.normal_()
    return network


@pytest.fixture(name="tokens_TB")
def make_tokens():
    return torch.randint(V, (T, B), generator=torch.Generator().manual_seed(2))


def plain_loop(network, tokens_TB, hidden_BH):
    """Equation (1) as the book writes it, with one-hot inputs and autograd's own backward."""
    outputs = []
    for X in functional.one_hot(tokens_TB, V).to(hidden_BH.dtype):
        hidden_BH = torch.tanh(X @ network.W_xh + hidden_BH @ network.W_hh + network.b_h)
        outputs.append(hidden_BH @ network.W_hq + network.b_q)
    return torch.stack(outputs), hidden_BH


def test_forward_equals_torch_rnn_with_the_same_weights(network, tokens_TB):
    reference = torch.nn.RNN(V, H)
    with torch.no_grad():
        reference.weight_ih_l0.copy_(network.W_xh.T)
        reference.weight_hh_l0.copy_(network.W_hh.T)
        reference.bias_ih_l0.copy_(network.b_h)
        reference.bias_hh_l0.zero_()
    start_1BH = torch.randn(1, B, H)
    hidden_TBH, last_1BH = reference(functional.one_hot(tokens_TB, V).float(), start_1BH)
    logits_TBV, (state_1BH,) = network(tokens_TB, (start_1BH,))
    torch.testing.assert_close(logits_TBV, hidden_TBH @ network.W_hq + network.b_q, rtol=0, atol=1e-5)
    torch.testing.assert_close(state_1BH, last_1BH, rtol=0, atol=1e-5)


def test_two_products_equal_one_of_the_concatenations_and_one_step_of_the_network(network, tokens_TB):
    X, H_before = functional.one_hot(tokens_TB[0], V).float(), torch.randn(B, H)
    two = X @ network.W_xh + H_before @ network.W_hh
    one = torch.cat([X, H_before], 1) @ torch.cat([network.W_xh, network.W_hh], 0)
    torch.testing.assert_close(one, two)
    _, (state_1BH,) = network(tokens_TB[:1], (H_before[None],))
    torch.testing.assert_close(state_1BH[0], torch.tanh(one + network.b_h))


def test_gradients_equal_those_of_a_plain_loop(network, tokens_TB):
    network.double()
    start_BH = torch.randn(B, H, dtype=torch.float64, requires_grad=True)
    logits_TBV, (state_1BH,) = network(tokens_TB, (start_BH[None],))
    looped_TBV, last_BH = plain_loop(network, tokens_TB, start_BH)
    torch.testing.assert_close(logits_TBV, looped_TBV)
    weights = [*network.parameters(), start_BH]
    # Both the outputs and the last state count, as they would in a longer graph.
    by_hand = torch.autograd.grad(logits_TBV.square().sum() + state_1BH.sin().sum(), weights)
    by_autograd = torch.autograd.grad(looped_TBV.square().sum() + last_BH.sin().sum(), weights)
    torch.testing.assert_close(by_hand, by_autograd)


@pytest.mark.parametrize("length", [1, T])
def test_gradients_equal_finite_differences(network, tokens_TB, length):
    network.double()
    names = [name for name, _ in network.named_parameters()]
    start_1BH = torch.randn(1, B, H, dtype=torch.float64, requires_grad=True)

    def forward(start_1BH, *weights):
        weights = dict(zip(names, weights, strict=True))
        logits_TBV, state = torch.func.functional_call(network, weights, (tokens_TB[:length], (start_1BH,)))
        return logits_TBV, state[0]

    assert torch.autograd.gradcheck(forward, (start_1BH, *network.parameters()))


def test_dropout_acts_while_training_and_only_then(tiny, tokens_TB):
    declared = architecture("rnn")
    network = declared.build(tiny(declared, H, dropout=0.5), V)
    assert not torch.equal(network(tokens_TB)[0], network(tokens_TB)[0])
    network.eval()
    assert torch.equal(network(tokens_TB)[0], network(tokens_TB)[0])
