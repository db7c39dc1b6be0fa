"""How fast this machine trains, against the plain way of writing the same in PyTorch."""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.config import TextSettings, TrainingSettings
from engine.models.base import Architecture, architectures
from engine.text.corpus import Corpus, build_corpus
from engine.text.samples import default_sample
from engine.training.batches import Batches
from engine.training.device import use_threads
from engine.training.learner import Learner

_COUNTERPARTS: dict[str, Callable[[int, int], nn.Module]] = {"rnn": nn.RNN, "gru": nn.GRU, "lstm": nn.LSTM}
_HIDDEN_SIZES = (256, 512)
_SETTINGS = TrainingSettings(batch_size=32, sequence_length=64, device="cpu")
_TOKENS_PER_STEP = _SETTINGS.batch_size * _SETTINGS.sequence_length
_STEPS_PER_BLOCK = 8
_ROUNDS = 12
_MOST_SECONDS = 18.0  # for one architecture and size, so that a slow or busy machine is through in time as well

Step = Callable[[int], None]


def bench_train() -> dict[str, Any]:
    """Training speed of every architecture that torch.nn has too, in float32: tokens per second, torch.nn's, and the ratio.

    Both do whole steps (batch, forward, backward, clip, update) on the same batches of the sample text, in turns, so
    that whatever else the machine does meets both; each figure is a median over the turns.
    """
    threads = use_threads(0)
    corpus = build_corpus([default_sample().read()], TextSettings())
    results: dict[str, Any] = {"threads": threads, "torch": str(torch.__version__)}
    for declared in architectures().values():
        if declared.name in _COUNTERPARTS:
            for hidden_size in _HIDDEN_SIZES:
                results[f"{declared.name}_{hidden_size}"] = _compare(declared, hidden_size, corpus)
    return results


def _compare(declared: Architecture, hidden_size: int, corpus: Corpus) -> dict[str, float]:
    torch.manual_seed(0)
    batches = Batches(corpus.training_tokens, _SETTINGS)
    ours = _our_step(declared, hidden_size, corpus, batches)
    reference = _reference_step(_Reference(_COUNTERPARTS[declared.name], hidden_size, len(corpus.vocabulary)), batches)
    _seconds(ours, 0), _seconds(reference, 0)  # the first steps set memory aside and choose kernels
    our_seconds: list[float] = []
    reference_seconds: list[float] = []
    began = time.perf_counter()
    for turn in range(1, _ROUNDS + 1):
        pair = [(ours, our_seconds), (reference, reference_seconds)]
        # Who goes first changes, as the second finds the caches as the first left them.
        for step, seconds in pair if turn % 2 else reversed(pair):
            seconds.append(_seconds(step, turn * _STEPS_PER_BLOCK))
        if time.perf_counter() - began > _MOST_SECONDS:
            break
    tokens = _STEPS_PER_BLOCK * _TOKENS_PER_STEP
    return {
        "tokens_per_second": tokens / median(our_seconds),
        "reference_tokens_per_second": tokens / median(reference_seconds),
        "ratio": median(theirs / ours for ours, theirs in zip(our_seconds, reference_seconds, strict=True)),
    }


def _seconds(step: Step, first: int) -> float:
    """What one block of steps takes."""
    began = time.perf_counter()
    for number in range(first, first + _STEPS_PER_BLOCK):
        step(number)
    return time.perf_counter() - began


def _our_step(declared: Architecture, hidden_size: int, corpus: Corpus, batches: Batches) -> Step:
    """The program's own step; the network has the reference's sizes throughout."""
    names = {declaration.name for declaration in declared.hyperparameters.declarations()}
    sizes: dict[str, Any] = {name: hidden_size for name in ("hidden_size", "embedding_size") if name in names}
    network = declared.build(declared.hyperparameters.from_dict(sizes), len(corpus.vocabulary))
    learner = Learner(network, batches, _SETTINGS, torch.device("cpu"))

    def step(number: int) -> None:
        learner.correct(learner.gradients(number), _SETTINGS.learning_rate)

    return step


class _Reference(nn.Module):
    """Embedding, torch.nn's recurrent layer, linear layer."""

    def __init__(self, recurrent: Callable[[int, int], nn.Module], hidden_size: int, vocabulary_size: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary_size, hidden_size)
        self.recurrent = recurrent(hidden_size, hidden_size)
        self.output = nn.Linear(hidden_size, vocabulary_size)

    def forward(self, tokens_TB: Tensor, state: Any) -> tuple[Tensor, Any]:
        hidden_TBH, state = self.recurrent(self.embedding(tokens_TB), state)
        return self.output(hidden_TBH), state


def _reference_step(network: nn.Module, batches: Batches) -> Step:
    """The step as PyTorch's own tutorials write it, the state carried along as the program does."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=_SETTINGS.learning_rate, weight_decay=_SETTINGS.weight_decay)
    state: Any = None

    def step(number: int) -> None:
        nonlocal state
        batch = batches[number]
        if batch.fresh:
            state = None
        elif state is not None:
            state = tuple(each.detach() for each in state) if isinstance(state, tuple) else state.detach()
        logits_TBV, state = network(torch.from_numpy(batch.inputs_TB), state)
        loss = functional.cross_entropy(logits_TBV.flatten(0, 1), torch.from_numpy(batch.targets_TB).flatten())
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(network.parameters(), _SETTINGS.gradient_clip)
        optimizer.step()

    return step
