"""Bad usage and bad input on the command line: exit status 2, one sentence on standard error, no traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine import cli
from engine.storage.model_file import save_model

TINY = ["--model", "rnn", "--hidden-size", "16", "--steps", "1", "--device", "cpu"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, small_text, trained) -> Path:
    """The folder in which the command runs, with good and bad files in it."""
    monkeypatch.chdir(tmp_path)
    Path("small.txt").write_text(small_text, "utf-8")
    Path("empty.txt").write_bytes(b"")
    Path("blank.txt").write_bytes(b"  \n")
    Path("one.txt").write_bytes(b"a")
    Path("binary.txt").write_bytes(bytes(range(256)) * 20)
    Path("latin.txt").write_bytes("café".encode("latin-1") * 100)
    Path("pictures").mkdir()
    Path("pictures", "a.png").write_bytes(b"\x89PNG")
    Path("text.charloom").write_text(small_text, "utf-8")
    save_model(trained, Path("good.charloom"))
    return tmp_path


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def said(capsys, *argv: str) -> str:
    """The one line on standard error with which a command is refused."""
    assert cli.main(argv) == cli.BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith("\n") and len(captured.err.splitlines()) == 1
    assert "Traceback" not in captured.err
    return captured.err


TEXTS = {
    "missing.txt": "There is no file missing.txt",
    "empty.txt": "empty.txt is empty",
    "blank.txt": "blank.txt is empty",
    "one.txt": "only 1 characters",
    "binary.txt": "not a text file",
    "latin.txt": "not UTF-8 text",
    "pictures": "holds no text files",
    "a" * 300: "",
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_cannot_be_learnt_is_refused(capsys, folder, text):
    before = files_in(folder)
    assert TEXTS[text] in said(capsys, "train", text, *TINY)
    assert files_in(folder) == before


FLAGS = {
    "--model transmogrifier": "rnn",
    "--nonsense 3": "--nonsense",
    "--hidden-siz 3": "--hidden-siz",
    "--hidden-size -3": "Hidden size is -3; it must be at least 1.",
    "--hidden-size 1e400": "Hidden size must be a whole number.",
    "--hidden-size 8193": "at most 8192",
    "--learning-rate abc": "Learning rate must be a number.",
    "--learning-rate nan": "Learning rate must be a number.",
    "--learning-rate -1e-3": "",
    "--learning-rate": "--learning-rate",
    "--decay sideways": "Choose one of: cosine, linear, none.",
    "--letters-only maybe": "",
    "--batch-size 4096": "4096",
    "--sequence-length 4096": "4096",
    "--steps 10 --seconds 5": "not allowed with",
    "--steps 0": "must be at least",
    "--seconds ten": "must be a number",
    "--out missing/a.charloom": "There is no folder missing",
    "--out pictures": "pictures is a folder",
    "--out small.txt --steps 1": "small.txt",  # the text itself would be lost
    "--out small.txt/a.charloom": "There is no folder small.txt",
    f"--out {'a' * 300} --steps 1": "",
}


@pytest.mark.parametrize("flags", FLAGS)
def test_a_flag_that_makes_no_sense_is_refused(capsys, folder, flags):
    before = files_in(folder)
    assert FLAGS[flags] in said(capsys, "train", "small.txt", *TINY[-2:], *flags.split())
    assert files_in(folder) == before


MODELS = {
    "generate good.charloom": "--prefix",
    "generate good.charloom --prefix The --length 0": "Length is 0; it must be at least 1.",
    "generate good.charloom --prefix 長": "never saw 長",
    "generate good.charloom --prefix=": "prefix is empty",
    "generate good.charloom --prefix The --temperature -1": "",
    "generate missing.charloom --prefix The": "There is no file missing.charloom",
    "generate text.charloom --prefix The": "not a Charloom model",
    "generate pictures --prefix The": "pictures",
    "eval text.charloom small.txt": "not a Charloom model",
    "eval good.charloom one.txt": "at least two characters",
    "eval good.charloom empty.txt": "empty.txt is empty",
    "eval good.charloom missing.txt": "There is no file missing.txt",
    "eval good.charloom": "FILE",
    "info text.charloom": "not a Charloom model",
    "info good.charloom extra": "extra",
    "info binary.txt": "not a text file",
    "info missing": "There is no file missing",
    "": "VERB",
    "tarin small.txt": "tarin",
}


@pytest.mark.parametrize("command", MODELS)
def test_a_command_that_cannot_be_done_is_refused(capsys, command):
    assert MODELS[command] in said(capsys, *command.split())


OUT_OF_MEMORY = """
import resource, sys
from pathlib import Path
import torch
from engine import cli

in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_use + 2**29, in_use + 2**29))
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits a process by what Linux tells of it")
@pytest.mark.parametrize(
    "size",
    ["--hidden-size=8192 --num-layers=8", "--hidden-size=1024 --batch-size=4096 --sequence-length=12"],
    ids=["of the model", "of a step"],
)
def test_a_size_that_memory_does_not_hold_is_refused(root, folder, small_text, size):
    long = folder / "long.txt"
    long.write_text(small_text * 10, "utf-8")
    command = ["train", str(long), "--steps", "1", "--device", "cpu", "--threads", "1", *size.split()]
    done = subprocess.run(
        [sys.executable, "-c", OUT_OF_MEMORY, *command], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "not enough memory" in done.stderr
