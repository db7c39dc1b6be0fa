"""Model files whose header claims what is not so: each claim is checked, and refused with a UserError."""

import copy
import json
import struct

import pytest

from engine.errors import UserError
from engine.models.base import architecture
from engine.storage.model_file import open_model, save_model


@pytest.fixture(scope="module")
def saved(training, tiny, tmp_path_factory):
    """(header, description, tensors) of a good file."""
    run = training(3, hyperparameters=tiny(architecture("rnn"), 4))
    list(run)
    path = tmp_path_factory.mktemp("models") / "good.charloom"
    save_model(run.model(), path)
    data = path.read_bytes()
    end = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:end])
    return header, json.loads(header.pop("__metadata__")["charloom"]), data[end:]


@pytest.fixture
def opened_with(saved, tmp_path):
    """Open the good file after `change(header, description)`, where a key may be added, changed or deleted."""

    def open_changed(change, tensors: bytes = saved[2], length: int | None = None):
        header, description = copy.deepcopy(saved[:2])
        replaced = change(header, description)
        metadata = {"__metadata__": {"charloom": json.dumps(description)}}
        text = (replaced if isinstance(replaced, str) else json.dumps(metadata | header)).encode()
        path = tmp_path / "changed.charloom"
        path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + tensors)
        return open_model(path)

    return open_changed


def put(*keys, value):
    """A change that sets one entry of the description, deep inside."""

    def change(header, description) -> None:
        for key in keys[:-1]:
            description = description[key]
        description[keys[-1]] = value

    return change


def put_tensor(**entry):
    return lambda header, description: header["b_h"].update(entry)


def test_the_unchanged_file_opens(opened_with):
    assert opened_with(lambda header, description: None).architecture == "rnn"


DESCRIPTIONS = {
    "another architecture": put("architecture", value="lstm"),
    "an unknown architecture": put("architecture", value="os.system"),
    "a list as architecture": put("architecture", value=["rnn"]),
    "no format": lambda header, description: description.pop("format"),
    "a word as format": put("format", value="one"),
    "no hyperparameters": put("hyperparameters", value=None),
    "an unknown hyperparameter": put("hyperparameters", "dropuot", value=0.1),
    "another size": put("hyperparameters", "hidden_size", value=5),
    "a huge size": put("hyperparameters", "hidden_size", value=8192),
    "a size beyond its bounds": put("hyperparameters", "hidden_size", value=10**12),
    "a size of 400 digits": put("hyperparameters", "hidden_size", value=10**400),
    "an infinite size": put("hyperparameters", "hidden_size", value=float("inf")),
    "a size that is no number": put("hyperparameters", "hidden_size", value=float("nan")),
    "a size in a list": put("hyperparameters", "hidden_size", value=[4]),
    "a shorter vocabulary": lambda header, description: description.update(vocabulary=description["vocabulary"][1:]),
    "a vocabulary out of order": lambda header, description: description.update(
        vocabulary=description["vocabulary"][::-1]
    ),
    "a vocabulary of words": lambda header, description: description.update(vocabulary=list(description["vocabulary"])),
    "a number as vocabulary": put("vocabulary", value=7),
    "an unknown text setting": put("text_settings", "shout", value=True),
    "a text setting out of bounds": put("text_settings", "validation_share", value=7),
    "a list as training": put("training", value=[1, 2]),
    "a word as training": put("training", value="long"),
}
HEADERS = {
    "a missing tensor": lambda header, description: header.pop("b_h"),
    "an extra tensor": lambda header, description: header.update(extra=header["b_h"]),
    "a renamed tensor": lambda header, description: header.update(b_x=header.pop("b_h")),
    "another shape": put_tensor(shape=[2, 2]),
    "a shape in fractions": put_tensor(shape=[4.0]),
    "a huge shape": put_tensor(shape=[2**62]),
    "no shape": put_tensor(shape=None),
    "another type": put_tensor(dtype="F16"),
    "an unknown type": put_tensor(dtype="PICKLE"),
    "a list as type": put_tensor(dtype=["F32"]),
    "offsets beyond the end": put_tensor(data_offsets=[2**40, 2**40 + 16]),
    "negative offsets": put_tensor(data_offsets=[-16, 0]),
    "offsets of another tensor": lambda header, description: header["b_h"].update(
        data_offsets=header["W_hh"]["data_offsets"]
    ),
    "offsets that overlap": put_tensor(data_offsets=[0, 16]),
    "no offsets": lambda header, description: header["b_h"].pop("data_offsets"),
    "an entry that is a number": lambda header, description: header.update(b_h=7),
    "no metadata": lambda header, description: header.update(__metadata__=None),
    "metadata of another program": lambda header, description: header.update(__metadata__={"format": "pt"}),
    "a description that is no JSON": lambda header, description: header.update(__metadata__={"charloom": "{"}),
    "a description that is a list": lambda header, description: header.update(__metadata__={"charloom": "[]"}),
    "a description nested too deep": lambda header, description: header.update(
        __metadata__={"charloom": "[" * 100_000 + "]" * 100_000}
    ),
    "a header that is a list": lambda header, description: "[]",
    "a header that is no JSON": lambda header, description: "{",
}


@pytest.mark.parametrize("change", DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_a_description_that_is_wrong_is_refused(opened_with, change):
    with pytest.raises(UserError):
        opened_with(change)


@pytest.mark.parametrize("change", HEADERS.values(), ids=HEADERS)
def test_a_header_that_is_wrong_is_refused(opened_with, change):
    with pytest.raises(UserError):
        opened_with(change)


def test_tensors_of_another_length_are_refused(opened_with, saved):
    for tensors in (b"", saved[2][:-4], saved[2] + b"\0" * 4):
        with pytest.raises(UserError, match="damaged"):
            opened_with(lambda header, description: None, tensors)


def test_weights_that_are_no_numbers_are_refused(opened_with, saved):
    # Whatever such a model is measured at is NaN, which is not JSON either.
    for value in (float("nan"), float("inf")):
        with pytest.raises(UserError, match="damaged"):
            opened_with(lambda header, description: None, struct.pack("<f", value) + saved[2][4:])


@pytest.mark.parametrize("length", [0, 1, 2**20, 2**40, 2**63, 2**64 - 1])
def test_a_header_of_another_length_is_refused(opened_with, length):
    with pytest.raises(UserError, match="damaged"):
        opened_with(lambda header, description: None, length=length)


def test_a_file_of_a_newer_version_is_refused_with_what_to_do(opened_with):
    with pytest.raises(UserError, match=r"newer Charloom\. Install"):
        opened_with(put("format", value=2))
