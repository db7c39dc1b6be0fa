"""The texts of a run, split and turned into tokens."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.config import TextSettings
from engine.errors import UserError
from engine.text.cleaning import clean
from engine.text.reading import Document
from engine.text.vocabulary import CharacterVocabulary, Tokens

SHORTEST_PART = 2


@dataclass(frozen=True)
class Corpus:
    """Texts cleaned and split: the last `validation_share` of each is for validation, the rest for training.

    The vocabulary is that of the training part, so that the validation part stays as unseen as any later text.
    `parts` has one (training, validation) pair of cleaned texts for each document.
    """

    names: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    settings: TextSettings

    @cached_property
    def vocabulary(self) -> CharacterVocabulary:
        return CharacterVocabulary(character for training, _ in self.parts for character in set(training))

    @cached_property
    def training_tokens(self) -> Tokens:
        """All training parts one after the other, (T,)."""
        return np.concatenate([self.vocabulary.encode(training) for training, _ in self.parts])

    @cached_property
    def validation_tokens(self) -> Tokens:
        """All validation parts one after the other, (T,)."""
        return np.concatenate([self.vocabulary.encode(validation) for _, validation in self.parts])

    @property
    def characters(self) -> int:
        return sum(len(training) + len(validation) for training, validation in self.parts)

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same texts, cleaning and split, and only then: runs with equal fingerprints can be ranked."""
        digest = hashlib.sha256()
        for part in (part for pair in self.parts for part in pair):
            data = part.encode()
            digest.update(len(data).to_bytes(8, "little"))
            digest.update(data)
        return digest.hexdigest()[:32]


def build_corpus(documents: Sequence[Document], settings: TextSettings) -> Corpus:
    """Clean and split some documents. Raises UserError where too little text is left for either part."""
    if not documents:
        raise UserError("There is no text. Add a text file or choose the sample text.")
    parts = tuple(_split(clean(document.text, settings), settings.validation_share) for document in documents)
    corpus = Corpus(tuple(document.name for document in documents), parts, settings)
    if min(sum(map(len, side)) for side in zip(*parts, strict=True)) < SHORTEST_PART:
        raise UserError(
            "The text has only {characters} characters after cleaning; training and validation need more. Add a longer text.",
            characters=corpus.characters,
        )
    return corpus


def _split(text: str, validation_share: float) -> tuple[str, str]:
    # The same rounding as the field's benchmark: int(0.9 n) characters for training.
    boundary = int(len(text) * (1 - validation_share))
    return text[:boundary], text[boundary:]
