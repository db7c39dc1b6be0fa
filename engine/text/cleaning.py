"""What is done to a text between its file and its tokens."""

import re
import unicodedata

from engine.config import TextSettings

_LINE_ENDS = re.compile(r"\r\n?")
_SPACES = re.compile(" +")


def clean(text: str, settings: TextSettings) -> str:
    """Line ends become newlines and characters their composed form (Unicode NFC); then the book's reduction, if asked for.

    The reduction is Dive into Deep Learning 8.2.1 (letters only, lower case), with the letters of every script, and the
    marks that belong to them, in the place of A to Z: on English text the two are the same.
    """
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if settings.letters_only:
        # Lower case may take a letter apart again, hence the second normalisation.
        text = unicodedata.normalize("NFC", text.lower())
        others = {ord(character): " " for character in set(text) if unicodedata.category(character)[0] not in "LM"}
        text = _SPACES.sub(" ", text.translate(others))
    return text
