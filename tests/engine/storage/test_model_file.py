"""Model files: what is saved comes back, and whatever else is opened is refused with a UserError."""

import contextlib
import json
import os
import pickle
import struct
import subprocess
import sys

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.models.base import architecture
from engine.storage.model_file import is_model_file, open_model, save_model


@pytest.fixture(scope="module")
def model(training, tiny):
    run = training(3, hyperparameters=tiny(architecture("rnn"), 4))
    list(run)
    return run.model()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def saved(model, folder) -> bytes:
    save_model(model, folder / "good.charloom")
    return (folder / "good.charloom").read_bytes()


@pytest.fixture(scope="module")
def refusal(folder):
    """The sentence with which some bytes are refused; any other exception fails the test."""

    def open_bytes(data: bytes) -> str:
        path = folder / "bad.charloom"
        path.write_bytes(data)
        with pytest.raises(UserError) as caught:
            open_model(path)
        return str(caught.value)

    return open_bytes


def test_what_is_saved_comes_back(model, saved, folder):
    opened = open_model(folder / "good.charloom")
    for name in ("architecture", "hyperparameters", "text_settings", "training", "parameters"):
        assert getattr(opened, name) == getattr(model, name)
    assert opened.vocabulary.characters == model.vocabulary.characters
    weights, expected = opened.network.state_dict(), model.network.state_dict()
    assert weights.keys() == expected.keys()
    assert all(torch.equal(weights[name], expected[name]) for name in expected)
    assert not opened.network.training


def test_saving_an_opened_model_again_gives_a_file_that_says_the_same(saved, folder):
    save_model(open_model(folder / "good.charloom"), folder / "again.charloom")
    parts = [header_and_tensors(data) for data in (saved, (folder / "again.charloom").read_bytes())]
    assert parts[0] == parts[1]


def test_an_open_model_does_not_hang_on_its_file(model, saved, folder):
    path = folder / "overwritten.charloom"
    path.write_bytes(saved)
    opened = open_model(path)
    path.write_bytes(b"\0" * len(saved))
    path.unlink()
    assert torch.equal(opened.network.state_dict()["W_hh"], model.network.state_dict()["W_hh"])


def test_a_model_file_is_told_from_others(saved, folder):
    for data, expected in [(saved, True), (b"", False), (b"Some text, long enough.", False), (saved[:8], False)]:
        (folder / "maybe").write_bytes(data)
        assert is_model_file(folder / "maybe") is expected
    assert not is_model_file(folder) and not is_model_file(folder / "gone")


def test_a_file_cut_off_anywhere_is_refused(saved, refusal):
    header = 8 + struct.unpack("<Q", saved[:8])[0]
    places = {*range(0, len(saved), len(saved) // 20), 7, 8, 9, header - 1, header, header + 1, len(saved) - 1}
    for place in places:
        assert "damaged" in refusal(saved[:place])
    assert "damaged" in refusal(saved + b"\0")


class Malicious:
    def __reduce__(self):
        return os.mkdir, ("executed",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"Once upon a time there was a text.\n" * 50,
        b"\0" * 5000,
        pickle.dumps(Malicious()),
        b"PK\x03\x04" * 99,
    ],
    ids=["empty", "one byte", "text", "zeros", "pickle", "zip"],
)
def test_what_is_no_model_is_refused(refusal, data, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "not a Charloom model" in refusal(data)
    assert not list(tmp_path.iterdir())  # nothing in it was executed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300), length=st.integers(0, 2**64 - 1) | st.integers(0, 300))
def test_arbitrary_bytes_are_refused(refusal, data, length):
    refusal(data)
    refusal(struct.pack("<Q", length) + b"{" + data)


def opens_or_is_refused(path, data: bytes) -> None:
    path.write_bytes(data)
    with contextlib.suppress(UserError):
        open_model(path)


def test_any_byte_of_the_header_may_be_wrong(saved, folder):
    for place in range(8 + struct.unpack("<Q", saved[:8])[0]):
        opens_or_is_refused(folder / "changed", saved[:place] + bytes([saved[place] ^ 1]) + saved[place + 1 :])


@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=4))
def test_any_bytes_may_be_wrong(saved, folder, changes):
    data = bytearray(saved)
    for where, value in changes:
        data[int(where * len(data))] = value
    opens_or_is_refused(folder / "changed", bytes(data))


def test_what_is_not_there_or_is_a_folder_is_refused(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        open_model(tmp_path / "gone.charloom")
    with pytest.raises(UserError, match="folder"):
        open_model(tmp_path)


OPEN_HUGE = """
import resource, sys
from pathlib import Path
import torch
from engine.errors import UserError
from engine.storage.model_file import open_model

in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_use + 2**29, in_use + 2**29))
try:
    open_model(Path(sys.argv[1]))
except UserError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits a process by what Linux tells of it")
def test_a_file_larger_than_memory_is_refused(root, tmp_path):
    path = tmp_path / "film.charloom"
    with path.open("wb") as file:
        file.truncate(2**34)  # takes no room on the disk
    told = subprocess.run(
        [sys.executable, "-c", OPEN_HUGE, path], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.stdout, told.stderr


def header_and_tensors(data: bytes) -> tuple[dict, bytes]:
    end = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:end])
    header["__metadata__"]["charloom"] = json.loads(header["__metadata__"]["charloom"])
    return header, data[end:]
