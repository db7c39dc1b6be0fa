"""Events as the command line prints them."""

import json
import math

import pytest

from engine.errors import UserError
from engine.events import Failed, Finished, Losses, Saved, Started, Validated, as_json
from engine.measures import Score

VALIDATED = Validated(step=7, seconds=1.5, tokens=700, score=Score(nats=20.0, tokens=10, characters=10))
EVENTS = [
    Started("rnn", 100, 30, 900, 100, "cpu", 2, 0, "abc"),
    Losses(1, (3.0, 2.5), 0.01, 0.2, 1000.0, 0.1, 1.8),
    VALIDATED,
    Saved("名前.charloom"),
    Failed(UserError("The {thing} broke. Mend it.", thing="wheel {0}")),
    Finished("budget", VALIDATED, 7, 700, 2.0, 350.0),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_is_one_json_object_with_its_name_first(event):
    line = json.loads(json.dumps(as_json(event), allow_nan=False))
    assert next(iter(line.items())) == ("event", type(event).__name__.lower())


def test_a_validation_tells_all_three_figures():
    line = as_json(VALIDATED)
    assert (line["step"], line["seconds"], line["tokens"]) == (7, 1.5, 700)
    assert line["nats_per_token"] == 2.0
    assert line["perplexity"] == pytest.approx(math.exp(2.0))
    assert line["bits_per_character"] == pytest.approx(2.0 / math.log(2))


def test_a_failure_tells_its_sentence():
    assert as_json(EVENTS[4]) == {"event": "failed", "message": "The wheel {0} broke. Mend it."}


def test_the_end_tells_the_best_validation_or_that_there_is_none():
    assert as_json(EVENTS[5])["best"]["perplexity"] == pytest.approx(math.exp(2.0))
    assert as_json(Finished("stopped", None, 0, 0, 0.1, 0.0))["best"] is None
