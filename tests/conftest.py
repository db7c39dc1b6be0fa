"""What every test shares: Qt without a screen, the project's root, and a small text and corpus."""

import os
from pathlib import Path

import hypothesis
import pytest

from engine.config import TextSettings
from engine.text.corpus import Corpus, build_corpus
from engine.text.reading import Document
from engine.text.samples import default_sample

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # tiny models are slower when shared between cores

# The same examples every time: a test that fails now and then helps nobody. `--hypothesis-profile=default` looks for others.
hypothesis.settings.register_profile("charloom", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("charloom")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of main.py."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def small_text() -> str:
    """A few thousand characters of English."""
    return default_sample().read().text[:6000]


@pytest.fixture(scope="session")
def small_corpus(small_text: str) -> Corpus:
    return build_corpus([Document("small.txt", small_text)], TextSettings())
