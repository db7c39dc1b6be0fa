"""The alphabet of a model."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

UNKNOWN = "<unk>"
UNKNOWN_TOKEN = 0

Tokens = NDArray[np.int32]


class CharacterVocabulary:
    """One token per character (Unicode code point); token 0 stands for every character that is not in it."""

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = "".join(sorted(set(characters)))
        code_points = _code_points(self.characters)
        self._token_of = np.zeros(int(code_points.max(initial=0)) + 2, dtype=np.int32)
        self._token_of[code_points] = np.arange(1, len(code_points) + 1, dtype=np.int32)

    def __len__(self) -> int:
        return len(self.characters) + 1

    def encode(self, text: str) -> Tokens:
        """The tokens (T,) of a text; a character outside the vocabulary becomes `UNKNOWN_TOKEN`."""
        # The last entry of the table stands for every code point beyond it, and is 0.
        return self._token_of[np.minimum(_code_points(text), len(self._token_of) - 1)]

    def decode(self, tokens: Sequence[int] | Tokens) -> str:
        """The text of some tokens; `UNKNOWN_TOKEN` reads `<unk>`."""
        return "".join(UNKNOWN if token == UNKNOWN_TOKEN else self.characters[token - 1] for token in tokens)

    def unknown_characters(self, text: str) -> str:
        """The characters of a text that are not in this vocabulary, each once, in order of appearance."""
        known = set(self.characters)
        return "".join(dict.fromkeys(character for character in text if character not in known))


def _code_points(text: str) -> NDArray[np.uint32]:
    # "surrogatepass": a command line may hand over halves of characters, which then count as unknown.
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
