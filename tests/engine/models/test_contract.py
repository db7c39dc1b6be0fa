"""What every architecture in the registry must do, whichever it is."""

import json
import math
import subprocess
import sys

import pytest
import torch
from torch.nn import functional

from engine.config import TextSettings, WritingSettings
from engine.errors import UserError
from engine.events import Losses
from engine.models.base import architecture, architectures
from engine.storage.model_file import open_model, save_model
from engine.text.corpus import build_corpus
from engine.text.reading import Document
from engine.training.evaluation import score_tokens
from engine.writing.sampling import write

V, B, T = 11, 3, 40


@pytest.fixture(params=architectures().values(), ids=lambda declared: declared.name)
def declared(request):
    return request.param


@pytest.fixture
def network(declared, tiny):
    torch.manual_seed(1)
    return declared.build(tiny(declared), V).eval()


@pytest.fixture(name="tokens_TB")
def make_tokens():
    return torch.randint(V, (T, B), generator=torch.Generator().manual_seed(2))


def losses_of(events) -> list[float]:
    return [loss for event in events if isinstance(event, Losses) for loss in event.losses]


def test_logits_have_the_shape_time_batch_vocabulary(network, tokens_TB):
    logits_TBV, state = network(tokens_TB)
    assert logits_TBV.shape == (T, B, V)
    assert all(tensor.shape[1] == B for tensor in state)
    assert network(tokens_TB[:1], state)[0].shape == (1, B, V)


def test_no_state_is_the_initial_state(network, tokens_TB):
    torch.testing.assert_close(network(tokens_TB)[0], network(tokens_TB, network.initial_state(B))[0], rtol=0, atol=0)


def test_streams_of_a_batch_do_not_touch_each_other(network, tokens_TB):
    together, alone = network(tokens_TB)[0][:, 1], network(tokens_TB[:, 1:2])[0][:, 0]
    torch.testing.assert_close(together, alone, rtol=0, atol=1e-5)


def test_no_token_sees_those_after_it(network, tokens_TB):
    changed = tokens_TB.clone()
    changed[20:] = (changed[20:] + 1) % V
    before, after = network(tokens_TB)[0][:20], network(changed)[0][:20]
    torch.testing.assert_close(before, after, rtol=0, atol=1e-5)


def test_scoring_in_two_pieces_with_the_state_carried_equals_scoring_in_one(network, tokens_TB):
    whole_TBV, _ = network(tokens_TB)
    first_TBV, state = network(tokens_TB[:17])
    second_TBV, _ = network(tokens_TB[17:], state)
    in_two_TBV = torch.cat([first_TBV, second_TBV])
    torch.testing.assert_close(in_two_TBV, whole_TBV, rtol=0, atol=1e-5)
    one, two = (
        functional.cross_entropy(logits[:-1].flatten(0, 1), tokens_TB[1:].flatten())
        for logits in (whole_TBV, in_two_TBV)
    )
    assert one.item() == pytest.approx(two.item(), abs=1e-5)


def test_a_tiny_text_is_learnt_by_heart(declared, tiny, training):
    rhyme = "Wheel go round and river run, grind the corn till day is done. "
    corpus = build_corpus([Document("rhyme", rhyme * 20)], TextSettings())
    run = training(300, model=declared, corpus=corpus, hyperparameters=tiny(declared, 32), sequence_length=32)
    last = losses_of(run)[-10:]
    assert math.exp(sum(last) / len(last)) < 1.1
    recited = write(run.model(), rhyme, WritingSettings(temperature=0, length=len(rhyme)))
    assert "".join(recited) == rhyme


def test_a_fixed_seed_repeats_bit_for_bit(declared, tiny, training):
    # Dropout too, where there is any: it draws from the same seed.
    names = {each.name for each in declared.hyperparameters.declarations()}
    hyperparameters = tiny(declared, **{"dropout": 0.3} if "dropout" in names else {})
    runs = [training(30, model=declared, hyperparameters=hyperparameters, seed=seed) for seed in (3, 3, 4)]
    losses = [losses_of(run) for run in runs]
    models = [run.model() for run in runs]
    texts = ["".join(write(model, "The", WritingSettings(length=60))) for model in models]
    weights = [torch.cat([weight.flatten() for weight in model.network.parameters()]) for model in models]
    assert losses[0] == losses[1] != losses[2]
    assert torch.equal(weights[0], weights[1]) and not torch.equal(weights[0], weights[2])
    assert texts[0] == texts[1] != texts[2]


def test_a_saved_model_scores_identically_after_loading(declared, training, small_corpus, tmp_path):
    run = training(20, model=declared)
    list(run)
    model = run.model()
    save_model(model, tmp_path / "a.charloom")
    opened = open_model(tmp_path / "a.charloom")
    scores = [score_tokens(each.network, small_corpus.validation_tokens) for each in (model, opened)]
    assert scores[0] == scores[1]
    assert opened.hyperparameters == model.hyperparameters
    assert opened.parameters == model.parameters


def test_the_number_of_weights_does_not_depend_on_the_sequence_length(declared, training):
    started = [next(iter(training(model=declared, sequence_length=length))) for length in (4, 64)]
    assert started[0].parameters == started[1].parameters > 0


def test_the_declaration_is_complete(declared):
    assert declared.name.isidentifier() and declared.name == declared.name.lower()
    assert declared.title
    assert declared.summary[0].isupper() and declared.summary.endswith(".") and "\n" not in declared.summary
    assert declared.hyperparameters.declarations()
    for each in declared.hyperparameters.declarations():
        assert each.label and each.help.endswith("."), each.name
    assert declared.hyperparameters.from_dict(declared.hyperparameters().as_dict()) == declared.hyperparameters()


def test_declarations_are_read_without_torch(root):
    code = (
        "import json, sys; from engine.models.base import architectures; "
        "print(json.dumps([list(architectures()), 'torch' in sys.modules]))"
    )
    output = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True).stdout
    assert json.loads(output) == [list(architectures()), False]


def test_an_unknown_architecture_is_refused_with_the_known_ones():
    with pytest.raises(UserError, match="lstm, rnn"):
        architecture("transmogrifier")
