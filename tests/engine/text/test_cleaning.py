"""Cleaning: line ends, composed characters, and the book's reduction to letters."""

import re
import string
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.config import TextSettings
from engine.text.cleaning import clean

PLAIN, LETTERS = TextSettings(), TextSettings(letters_only=True)

# Arbitrary text rarely holds what is hard: letters that grow or decompose in lower case, digits of many kinds.
anything = st.text() | st.text("\r\n aZ9_²½①Ⅷ٣éÉe\u0301İıßẞΣς\u0345ǅ长🙂", max_size=12)


@pytest.mark.parametrize("settings", [PLAIN, LETTERS], ids=["plain", "letters only"])
@given(text=anything)
@example(text="İstanbul")
def test_cleaning_twice_changes_nothing_more(settings, text):
    once = clean(text, settings)
    assert clean(once, settings) == once


@given(text=anything)
def test_line_ends_become_newlines_and_characters_composed(text):
    cleaned = clean(text, PLAIN)
    assert "\r" not in cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_plain_cleaning_leaves_everything_else():
    assert clean("a\r\nb\rc\nd\t– e\u0301 İ 9_長\u00a0", PLAIN) == "a\nb\nc\nd\t– é İ 9_長\u00a0"


@given(text=anything)
@example(text="x² ½ ① Ⅷ")
@example(text="İstanbul")
def test_letters_only_leaves_lower_case_letters_and_single_spaces(text):
    cleaned = clean(text, LETTERS)
    # A mark belongs to its letter: without them Hindi or Thai would fall to pieces.
    assert all(character == " " or unicodedata.category(character)[0] in "LM" for character in cleaned)
    assert "  " not in cleaned
    assert cleaned == cleaned.lower()


@given(text=st.text(st.characters(codec="ascii")))
@example(text=string.printable)
def test_letters_only_is_the_reduction_of_the_book_on_english(text):
    assert clean(text, LETTERS) == re.sub("[^A-Za-z]+", " ", text).lower()


def test_letters_of_every_script_stay():
    assert clean("Ärger, Ἀθῆναι: 长梯街的雨!", LETTERS) == "ärger ἀθῆναι 长梯街的雨 "
