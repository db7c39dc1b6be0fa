"""The protocol by which every headline figure is measured.

The whole text is scored, every token but the first, with the state carried along. It runs as parallel streams: each
scores its own part of the text after reading the tokens just before that part, so that its state is that of one
reader who came all the way. `single_stream=True` is that one reader.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch.nn import functional

from engine.errors import UserError
from engine.measures import Score
from engine.models.language_model import LanguageModel
from engine.models.state import State
from engine.text.cleaning import clean
from engine.text.vocabulary import Tokens

_PIECE = 64  # tokens of every stream between two looks at whoever waits
_WARMUP = 2 * _PIECE  # tokens a stream reads before it scores
_MOST_STREAMS = 64
_NOT_SCORED = -100  # cross_entropy's own mark for a target that does not count


def score_tokens(network: torch.nn.Module, tokens: Tokens, *, single_stream: bool = False) -> Score:
    """Score a text of two tokens or more, on the device the network is on."""
    *_, score = scoring(network, tokens, single_stream=single_stream)
    assert score is not None
    return score


def scoring(network: torch.nn.Module, tokens: Tokens, *, single_stream: bool = False) -> Iterator[Score | None]:
    """Score a text in pieces: None after each one, so that a caller can stop in between, and the Score at the end."""
    device = next(network.parameters()).device
    streams = 1 if single_stream else _number_of_streams(len(tokens) - 1)
    warmup = _WARMUP if streams > 1 else 0
    inputs_TS, targets_TS = _streams(tokens, streams, warmup)
    total = 0.0
    was_training = network.training
    network.eval()
    try:
        state: State | None = None
        for start in range(0, len(inputs_TS), _PIECE):
            with torch.inference_mode():
                if warmup and start == warmup:
                    state = _forget_first_stream(network, state)
                piece = slice(start, start + _PIECE)
                logits_TSV, state = network(torch.from_numpy(inputs_TS[piece]).to(device), state)
                targets = torch.from_numpy(targets_TS[piece]).to(device)
                nats = functional.cross_entropy(
                    logits_TSV.flatten(0, 1).float(), targets.flatten(), reduction="sum", ignore_index=_NOT_SCORED
                )
                total += nats.item()
            yield None
    finally:
        network.train(was_training)
    scored = len(tokens) - 1
    yield Score(nats=total, tokens=scored, characters=scored)


def _number_of_streams(targets: int) -> int:
    # A stream shorter than a few warm-ups would spend its time on reading what others score.
    return max(1, min(_MOST_STREAMS, targets // (4 * _WARMUP)))


def _streams(tokens: Tokens, streams: int, warmup: int) -> tuple[np.ndarray, np.ndarray]:
    """Inputs and targets (T, S), each stream with its warm-up before it; where there is nothing to score, `_NOT_SCORED`."""
    inputs, targets = tokens[:-1].astype(np.int64), tokens[1:].astype(np.int64)
    length = -(-len(targets) // streams)
    # The first stream has nothing before it: it reads padding and then forgets it.
    inputs = np.pad(inputs, (warmup, streams * length - len(inputs)))
    targets = np.pad(targets, (0, streams * length - len(targets)), constant_values=_NOT_SCORED)
    position_TS = np.arange(warmup + length)[:, None] + length * np.arange(streams)
    silent = np.full((warmup, streams), _NOT_SCORED, dtype=np.int64)
    return inputs[position_TS], np.concatenate([silent, targets.reshape(streams, length).T])


def _forget_first_stream(network: torch.nn.Module, state: State | None) -> State | None:
    if state is None:
        return None
    fresh: State = network.initial_state(1)  # type: ignore[operator]
    for tensor, start in zip(state, fresh, strict=True):
        tensor[:, :1] = start
    return state


def score_text(model: LanguageModel, text: str) -> Score:
    """Score a text with a model, cleaned as its training texts were. Raises UserError for fewer than two characters."""
    tokens = model.vocabulary.encode(clean(text, model.text_settings))
    if len(tokens) < 2:
        raise UserError("A text to measure needs at least two characters. Choose a longer one.")
    return score_tokens(model.network, tokens)
