"""The bundled texts are there, long enough, and can be trained on."""

import pytest

from engine.config import TextSettings
from engine.text.corpus import build_corpus
from engine.text.samples import SAMPLE_TEXTS, default_sample


@pytest.mark.parametrize("sample", SAMPLE_TEXTS, ids=lambda sample: sample.language)
def test_every_sample_becomes_a_corpus(sample):
    corpus = build_corpus([sample.read()], TextSettings())
    assert corpus.names == (sample.title,)
    assert len(corpus.vocabulary.unknown_characters(sample.title)) == 0
    # A text like the rest of it: few of the validation part's characters are new.
    assert (corpus.validation_tokens == 0).mean() < 0.05


def test_the_english_sample_has_40_000_bytes():
    assert len(default_sample("en").read().text.encode()) >= 40_000


def test_the_chinese_sample_has_10_000_characters_most_of_them_chinese():
    text = default_sample("zh").read().text
    assert len(text) >= 10_000
    assert sum("\u4e00" <= character <= "\u9fff" for character in text) > 0.7 * len(text)


def test_a_language_without_a_sample_gets_the_english_one():
    assert default_sample("zh_CN").language == "zh"
    assert default_sample("fr_FR") == default_sample() == default_sample("en")
