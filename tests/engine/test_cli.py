"""The verbs of the command line, from a text to a model to what it writes."""

import json
import math
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine import cli
from engine.config import TextSettings
from engine.paths import MODEL_SUFFIX
from engine.text.corpus import build_corpus
from engine.text.reading import read_document

TINY = ["--model", "rnn", "--hidden-size", "16", "--batch-size", "8", "--sequence-length", "16"]
TINY += ["--device", "cpu", "--threads", "1"]
FIGURES = ("nats_per_token", "perplexity", "bits_per_character")


def strict(line: str):
    """A line of JSON; Infinity and NaN are not JSON."""
    return json.loads(line, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, small_text) -> Path:
    """The folder in which the command runs, with a text in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.txt").write_text(small_text, "utf-8", newline="")
    return tmp_path


@pytest.fixture
def run(capsys):
    """Run a command that succeeds; what it printed."""

    def command(*argv: str) -> str:
        assert cli.main(argv) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out

    return command


@pytest.fixture
def train(run):
    def command(*argv: str, texts: tuple[str, ...] = ("small.txt",)) -> list[dict]:
        return [strict(line) for line in run("train", *texts, "--json", *TINY, *argv).splitlines()]

    return command


def test_training_tells_one_event_a_line_and_writes_a_model(train, run, folder):
    events = train("--steps", "60", "--out", "mine.charloom")
    assert [events[0]["event"], events[-2]["event"], events[-1]["event"]] == ["started", "saved", "finished"]
    assert {event["event"] for event in events} == {"started", "losses", "validated", "saved", "finished"}
    assert events[0]["architecture"] == "rnn" and events[0]["device"] == "cpu"
    assert sum(len(event["losses"]) for event in events if event["event"] == "losses") == 60
    assert events[-1]["reason"] == "budget" and events[-1]["steps"] == 60
    assert events[-1]["file"] == events[-2]["file"] == "mine.charloom"
    model = strict(run("info", "mine.charloom", "--json"))
    assert model["hyperparameters"]["hidden_size"] == 16
    assert model["parameters"] == events[0]["parameters"]
    assert model["training"]["fingerprint"] == strict(run("info", "small.txt", "--json"))["fingerprint"]


def test_perplexity_and_bits_follow_from_the_loss_wherever_they_are_told(train):
    events = train("--steps", "120")
    told = [event for event in events if event["event"] == "validated"] + [events[-1]["best"]]
    assert len(told) > 3
    for figures in told:
        assert figures["perplexity"] == pytest.approx(math.exp(figures["nats_per_token"]))
        assert figures["bits_per_character"] == pytest.approx(figures["nats_per_token"] / math.log(2))


def test_measuring_the_validation_part_gives_the_figure_of_the_last_validation(train, run, folder):
    events = train("--steps", "200", "--out", "a.charloom")
    corpus = build_corpus([read_document(folder / "small.txt")], TextSettings())
    (folder / "validation.txt").write_text(corpus.parts[0][1], "utf-8", newline="")
    measured = strict(run("eval", "a.charloom", "validation.txt", "--json"))
    assert set(measured) == {"tokens", "characters", *FIGURES}
    last = [event for event in events if event["event"] == "validated"][-1]
    for figure in FIGURES:
        assert measured[figure] == pytest.approx(last[figure], abs=0.01)
    assert measured["tokens"] == measured["characters"] == len(corpus.validation_tokens) - 1


def test_a_model_writes_on_from_a_prefix(train, run):
    train("--steps", "20", "--out", "a.charloom")
    ask = ["generate", "a.charloom", "--prefix", "The ", "--length", "40", "--top-k", "5", "--seed"]
    written = [run(*ask, seed) for seed in ("1", "1", "2")]
    assert all(text.startswith("The ") and len(text) == 4 + 40 + 1 for text in written)
    assert written[0] == written[1] != written[2]


def test_a_text_is_described(run, small_corpus):
    facts = strict(run("info", "small.txt", "--json"))
    assert facts["encoding"] == "UTF-8"
    assert facts["characters"] == small_corpus.characters
    assert facts["vocabulary_size"] == len(small_corpus.vocabulary)
    assert facts["fingerprint"] == small_corpus.fingerprint
    assert strict(run("info", "small.txt", "--json", "--letters-only"))["fingerprint"] != facts["fingerprint"]


def test_people_read_words_and_not_json(run):
    words = run("train", "small.txt", *TINY, "--steps", "5", "--out", "a.charloom")
    assert words.startswith("rnn: ") and "perplexity" in words and "saved a.charloom" in words
    assert "perplexity: " in run("eval", "a.charloom", "small.txt")


def test_a_model_is_never_written_over_unless_its_name_is_given(train, folder):
    files = [train("--steps", "1")[-1]["file"] for _ in range(3)]
    assert len(set(files)) == 3
    assert sorted(files) == sorted(path.name for path in folder.glob(f"*{MODEL_SUFFIX}"))
    named = [train("--steps", "1", "--out", "same.charloom")[-1]["file"] for _ in range(2)]
    assert named == ["same.charloom"] * 2


def test_folders_and_several_files_are_one_corpus(train, folder, small_text):
    (folder / "more").mkdir()
    (folder / "more" / "b.txt").write_text(small_text.upper(), "utf-8")
    events = train("--steps", "1", texts=("small.txt", "more"))
    assert events[0]["training_tokens"] + events[0]["validation_tokens"] == 2 * len(small_text)


def test_without_a_text_the_sample_is_learnt(train):
    events = train("--steps", "1", texts=())
    assert events[0]["training_tokens"] > 40_000
    assert Path(events[-1]["file"]).exists()


def test_a_switch_may_stand_before_a_text(train):
    events = train("--steps", "1", texts=("--letters-only", "small.txt"))
    assert events[0]["vocabulary_size"] <= 28


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow only names that are Unicode")
def test_a_text_whose_name_is_not_unicode_is_learnt(train, run, small_text):
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text(small_text, "utf-8")
    train("--steps", "1", "--out", "a.charloom", texts=(name,))
    assert "rnn" in run("info", "a.charloom")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_ends_a_run_with_the_model_saved(root, folder, run, number):
    command = [sys.executable, str(root / "main.py"), "train", "small.txt", "--seconds", "60", "--json", *TINY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stdout:
            if strict(line)["event"] == "losses":
                break
        process.send_signal(number)
        events = [strict(line) for line in process.stdout]
        errors = process.stderr.read()
    assert (process.returncode, errors) == (130, "")
    assert events[-1]["event"] == "finished" and events[-1]["reason"] == "stopped"
    assert strict(run("info", events[-1]["file"], "--json"))["training"]["steps"] > 0


def test_a_model_that_cannot_be_saved_where_it_should_is_saved_elsewhere(root, folder, run, monkeypatch):
    home, out = folder / "home", folder / "gone" / "a.charloom"
    monkeypatch.setenv("CHARLOOM_HOME", str(home))
    out.parent.mkdir()
    command = [sys.executable, str(root / "main.py"), "train", "small.txt", "--json", *TINY, "--steps", "2000"]
    command += ["--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stdout:
            if strict(line)["event"] == "losses" and out.parent.exists():
                out.parent.rmdir()
        errors = process.stderr.read()
    assert process.returncode == 2
    rescued = home / "models" / "a.charloom"
    assert f"There is no folder {out.parent}" in errors and str(rescued) in errors
    assert strict(run("info", str(rescued), "--json"))["training"]["steps"] > 0
