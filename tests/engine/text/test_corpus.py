"""The corpus: split per file, vocabulary of the training part, fingerprint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import TextSettings
from engine.errors import UserError
from engine.text.corpus import Corpus, build_corpus
from engine.text.reading import Document


def corpus_of(*texts: str, **settings) -> Corpus:
    documents = [Document(f"{number}.txt", text) for number, text in enumerate(texts)]
    return build_corpus(documents, TextSettings(**settings))


def test_the_last_tenth_of_each_file_is_for_validation():
    corpus = corpus_of("a" * 90 + "b" * 10, "c" * 900 + "d" * 100)
    assert corpus.parts == (("a" * 90, "b" * 10), ("c" * 900, "d" * 100))
    assert corpus.names == ("0.txt", "1.txt")
    assert corpus.characters == 1100
    assert corpus.vocabulary.decode(corpus.training_tokens) == "a" * 90 + "c" * 900
    assert len(corpus.validation_tokens) == 110


@given(length=st.integers(40, 400), share=st.floats(0.05, 0.5))
def test_the_split_loses_nothing_and_keeps_to_the_share(length, share):
    text = "".join(chr(0x4E00 + number) for number in range(length))
    ((training, validation),) = corpus_of(text, validation_share=share).parts
    assert training + validation == text
    assert len(validation) == pytest.approx(share * length, abs=1)


def test_the_vocabulary_is_that_of_the_training_part():
    corpus = corpus_of("ab" * 45 + "z" * 10)
    assert corpus.vocabulary.characters == "ab"
    assert set(corpus.validation_tokens) == {0}


def test_texts_are_cleaned_before_they_are_split():
    assert corpus_of("Ab, " * 50, letters_only=True).parts == (("ab " * 45, "ab " * 5),)


TEXT = "abcdefghij" * 20
OTHERS = {
    "one character": [TEXT[:-1] + "k"],
    "another order": [TEXT[100:], TEXT[:100] + "x"],
    "cut into two files": [TEXT[:100], TEXT[100:]],
}


@pytest.mark.parametrize("texts", OTHERS.values(), ids=OTHERS)
def test_the_fingerprint_changes_with_the_texts(texts):
    assert corpus_of(*texts).fingerprint != corpus_of(TEXT).fingerprint


def test_the_fingerprint_changes_with_split_and_cleaning_and_only_then():
    same = build_corpus([Document("another name", TEXT, "UTF-16")], TextSettings()).fingerprint
    assert corpus_of(TEXT).fingerprint == same
    assert corpus_of(TEXT, validation_share=0.2).fingerprint != same
    assert corpus_of(TEXT.upper()).fingerprint != corpus_of(TEXT.upper(), letters_only=True).fingerprint
    assert corpus_of(TEXT, TEXT[::-1]).fingerprint != corpus_of(TEXT[::-1], TEXT).fingerprint


@pytest.mark.parametrize("text", ["a", "ab", "a" * 10, "?!" * 50], ids=["1", "2", "10", "nothing left"])
def test_too_little_text_is_refused(text):
    with pytest.raises(UserError, match="Add a longer text"):
        corpus_of(text, letters_only=True)


def test_no_text_at_all_is_refused():
    with pytest.raises(UserError, match="There is no text"):
        build_corpus([], TextSettings())


def test_a_file_too_short_to_split_is_fine_beside_a_longer_one():
    assert corpus_of(TEXT, "a").characters == len(TEXT) + 1
