"""How the command line tells the events of a run: as JSON, or in words with a bar."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from engine.events import Event, Finished, Losses, Saved, Started, Validated


def print_json(line: dict[str, Any], event: Event) -> None:
    """An event as one line of JSON."""
    print(json.dumps(line, ensure_ascii=False), flush=True)


class Report:
    """Events in words, and a bar on a terminal."""

    def __init__(self) -> None:
        from tqdm import tqdm

        self._bar = tqdm(
            total=1.0, disable=not sys.stderr.isatty(), bar_format="{l_bar}{bar}| {elapsed}{postfix}", leave=False
        )

    def __call__(self, line: dict[str, Any], event: Event) -> None:
        if isinstance(event, Losses):
            self._bar.update(event.progress - self._bar.n)
            self._bar.set_postfix_str(
                f"loss {event.losses[-1]:.3f}, {event.tokens_per_second:,.0f} tokens/s" if event.losses else ""
            )
        else:
            if isinstance(event, Finished):
                self._bar.close()
            for words in _in_words(event):
                self._bar.write(words, file=sys.stdout)


def _in_words(event: Event) -> Iterator[str]:
    if isinstance(event, Started):
        yield (
            f"{event.architecture}: {event.parameters:,} parameters, {event.vocabulary_size} tokens in the vocabulary, "
            f"{event.training_tokens:,} to train on, {event.validation_tokens:,} to validate, on {event.device}"
        )
    elif isinstance(event, Validated):
        score = event.score
        yield (
            f"step {event.step:,}, {event.seconds:.1f} s: validation loss {score.nats_per_token:.4f}, "
            f"perplexity {score.perplexity:.3f}, {score.bits_per_character:.3f} bits per character"
        )
    elif isinstance(event, Saved):
        yield f"saved {event.file}"
    elif isinstance(event, Finished):
        yield f"{event.reason}: {event.steps:,} steps in {event.seconds:.1f} s, {event.tokens_per_second:,.0f} tokens/s"
