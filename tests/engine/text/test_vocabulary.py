"""The character vocabulary: encoding, decoding and what it does not know."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from engine.text.vocabulary import UNKNOWN, UNKNOWN_TOKEN, CharacterVocabulary

texts = st.text() | st.text("ab\n\u0000\uffff\U0010ffff🙂👩‍👩‍👧长")


@given(text=texts)
@example(text="")
def test_decoding_what_was_encoded_gives_the_text_back(text):
    vocabulary = CharacterVocabulary(text)
    tokens = vocabulary.encode(text)
    assert tokens.shape == (len(text),)
    assert vocabulary.decode(tokens) == text


@given(known=texts, text=texts)
def test_every_character_has_one_token_and_strangers_have_the_unknown_one(known, text):
    vocabulary = CharacterVocabulary(known)
    tokens = vocabulary.encode(text)
    assert len(vocabulary) == len(set(known)) + 1
    assert all(
        (token == UNKNOWN_TOKEN) == (character not in known) for token, character in zip(tokens, text, strict=True)
    )
    assert not len(tokens) or 0 <= tokens.min() <= tokens.max() < len(vocabulary)
    assert vocabulary.decode(tokens) == "".join(character if character in known else UNKNOWN for character in text)


@given(known=texts, text=texts)
def test_unknown_characters_are_told_once_in_order_of_appearance(known, text):
    unknown = CharacterVocabulary(known).unknown_characters(text)
    assert list(unknown) == list(dict.fromkeys(character for character in text if character not in known))


@given(text=texts)
def test_the_order_and_number_of_characters_do_not_matter(text):
    assert CharacterVocabulary(text[::-1] * 2).characters == CharacterVocabulary(text).characters


def test_half_a_character_is_unknown_and_no_error():
    assert CharacterVocabulary("a").encode("a\ud83d").tolist() == [1, UNKNOWN_TOKEN]


def test_decoding_takes_a_list_or_an_array():
    vocabulary = CharacterVocabulary("ab")
    assert vocabulary.decode([1, 2, 0]) == vocabulary.decode(np.array([1, 2, 0])) == "ab<unk>"
