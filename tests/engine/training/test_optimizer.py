"""The optimizers and clipping against those of torch, which the engine does not import."""

import pytest
import torch

from engine.training.optimizer import OPTIMIZERS, clip_gradients

SHAPES = [(5, 7), (7,), (3, 2, 2)]


def weights_and_gradients(steps: int):
    random = torch.Generator().manual_seed(1)
    weights = [torch.randn(shape, generator=random) for shape in SHAPES]
    return weights, [[torch.randn(shape, generator=random) for shape in SHAPES] for _ in range(steps)]


@pytest.mark.parametrize("weight_decay", [0.0, 0.1])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_steps_equal_those_of_torch(name, weight_decay):
    weights, gradients = weights_and_gradients(8)
    expected = [torch.nn.Parameter(weight.clone()) for weight in weights]
    reference = {
        "adamw": lambda: torch.optim.AdamW(expected, betas=(0.9, 0.99), weight_decay=weight_decay),
        "sgd": lambda: torch.optim.SGD(expected, weight_decay=weight_decay),
    }[name]()
    optimizer = OPTIMIZERS[name](weights, weight_decay)
    for step, of_step in enumerate(gradients):
        # The rate of a schedule: another one at each step.
        reference.param_groups[0]["lr"] = rate = 0.01 * (step + 1)
        for weight, gradient in zip(expected, of_step, strict=True):
            weight.grad = gradient.clone()
        reference.step()
        optimizer.step(of_step, rate)
        torch.testing.assert_close(weights, [weight.detach() for weight in expected], rtol=0, atol=1e-6)


@pytest.mark.parametrize("longest", [0.5, 1000.0], ids=["shortened", "left alone"])
def test_clipping_equals_that_of_torch(longest):
    weights, (gradients,) = weights_and_gradients(1)
    expected = [torch.nn.Parameter(weight) for weight in weights]
    for weight, gradient in zip(expected, gradients, strict=True):
        weight.grad = gradient.clone()
    norm = torch.nn.utils.clip_grad_norm_(expected, longest)
    assert (norm > 1) and (norm < 1000)
    clip_gradients(gradients, longest)
    torch.testing.assert_close(gradients, [weight.grad for weight in expected], rtol=0, atol=1e-6)


def test_gradients_of_zero_stay_zero():
    gradients = [torch.zeros(3), torch.zeros(2, 2)]
    clip_gradients(gradients, 1.0)
    assert all((gradient == 0).all() for gradient in gradients)
