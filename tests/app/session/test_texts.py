"""Opening texts: the good ones are there, each bad one is told in a sentence, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from engine.config import TextSettings
from engine.text.samples import SAMPLE_TEXTS


@pytest.fixture
def told(session: Session) -> list[str]:
    sentences: list[str] = []
    session.failed.connect(lambda error: sentences.append(str(error)))
    return sentences


def wait(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.workers.busy, timeout=20_000)


def test_a_text_of_ones_own_takes_the_place_of_the_sample(qtbot: QtBot, session: Session, text_file: Path) -> None:
    session.texts.use_sample(SAMPLE_TEXTS[0])
    wait(qtbot, session)
    session.open([text_file])
    wait(qtbot, session)
    assert [document.name for document in session.texts.documents] == ["river.txt"]
    assert session.texts.corpus is not None
    session.open([text_file])
    wait(qtbot, session)
    assert len(session.texts.documents) == 1, "the same file again is not a second text"
    assert session.preferences.recent("texts") == [text_file]


def _empty(folder: Path) -> Path:
    (folder / "empty.txt").touch()
    return folder / "empty.txt"


def _binary(folder: Path) -> Path:
    (folder / "picture.txt").write_bytes(b"\x89PNG\0\0\0")
    return folder / "picture.txt"


def _no_text(folder: Path) -> Path:
    (folder / "nothing").mkdir()
    return folder / "nothing"


@pytest.mark.parametrize("bad", [_empty, _binary, _no_text, lambda folder: folder / "missing.txt"])
def test_a_bad_file_is_told_and_the_others_load(
    bad: Callable[[Path], Path], qtbot: QtBot, session: Session, told: list[str], text_file: Path, tmp_path: Path
) -> None:
    session.open([bad(tmp_path), text_file])
    wait(qtbot, session)
    assert [document.name for document in session.texts.documents] == ["river.txt"]
    assert len(told) == 1
    assert told[0].endswith(".")


def test_too_short_a_text_is_explained_and_training_cannot_start(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "x.txt"
    file.write_text("x", encoding="utf-8")
    session.open([file])
    wait(qtbot, session)
    assert session.texts.corpus is None
    assert "1 characters" in str(session.texts.error)


def test_settings_make_the_corpus_anew(qtbot: QtBot, session: Session, text_file: Path) -> None:
    session.open([text_file])
    wait(qtbot, session)
    size = len(session.texts.corpus.vocabulary)
    session.texts.use_settings(TextSettings(letters_only=True))
    wait(qtbot, session)
    assert len(session.texts.corpus.vocabulary) < size
    assert Session(session.preferences).texts.settings == TextSettings(letters_only=True)


def test_removing_the_last_text_leaves_a_sentence(qtbot: QtBot, session: Session, text_file: Path) -> None:
    session.open([text_file])
    wait(qtbot, session)
    session.texts.remove(0)
    wait(qtbot, session)
    assert session.texts.documents == []
    assert "There is no text" in str(session.texts.error)
