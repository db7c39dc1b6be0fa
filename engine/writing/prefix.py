"""What a person types for a model to go on from."""

from engine.config import TextSettings
from engine.errors import UserError
from engine.text.cleaning import clean
from engine.text.vocabulary import CharacterVocabulary, Tokens


def prefix_tokens(prefix: str, vocabulary: CharacterVocabulary, settings: TextSettings) -> Tokens:
    """The tokens (T,) of a prefix, cleaned like the training texts. Raises UserError if it is empty or not in the alphabet."""
    text = clean(prefix, settings)
    if not text:
        raise UserError("The prefix is empty. Type at least one character for the model to go on from.")
    unknown = vocabulary.unknown_characters(text)
    if unknown:
        raise UserError(
            "The model never saw {characters} in its texts. Leave that out of the prefix, or train on a text that has it.",
            characters=" ".join(repr(character)[1:-1] for character in unknown[:10]),
        )
    return vocabulary.encode(text)
