"""Drawing one token after the other from a model (Dive into Deep Learning 8.5.4)."""

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from engine.config import WritingSettings
from engine.models.language_model import LanguageModel
from engine.text.vocabulary import UNKNOWN_TOKEN, Tokens
from engine.training.device import use_threads
from engine.writing.prefix import prefix_tokens


def write(model: LanguageModel, prefix: str, settings: WritingSettings) -> Iterator[str]:
    """What the model writes after `prefix`, character by character; the same again for the same seed.

    The model is used where it is and must not be trained meanwhile: LanguageModel.on_cpu() makes a copy. Raises
    UserError as prefix_tokens does, before the first character.
    """
    tokens = prefix_tokens(prefix, model.vocabulary, model.text_settings)
    return _write(model, tokens, settings)


def _write(model: LanguageModel, tokens: Tokens, settings: WritingSettings) -> Iterator[str]:
    # A step of one character is too small to share between cores, and others want them.
    use_threads(1)
    network = model.network.eval()
    random = np.random.default_rng(settings.seed)
    inputs_T1 = torch.from_numpy(tokens.astype(np.int64))[:, None]
    state = None
    for _ in range(settings.length):
        with torch.inference_mode():
            logits_T1V, state = network(inputs_T1, state)
            logits_V = logits_T1V[-1, 0].double().cpu().numpy()
        token = draw(logits_V, settings, random)
        yield model.vocabulary.decode([token])
        inputs_T1 = torch.tensor([[token]])


def draw(logits_V: NDArray[np.float64], settings: WritingSettings, random: np.random.Generator) -> int:
    """One token, by the model's odds at a temperature, among the top k and the top p; never the unknown token."""
    logits_V = logits_V.copy()
    logits_V[UNKNOWN_TOKEN] = -np.inf
    if settings.temperature == 0 or settings.top_k == 1:
        return int(logits_V.argmax())
    with np.errstate(over="ignore"):  # a tiny temperature sends all but the best to minus infinity, as it should
        scaled = (logits_V - logits_V.max()) / settings.temperature
    probabilities = np.exp(scaled)
    if settings.top_k or settings.top_p < 1:
        probabilities = _among_the_likeliest(probabilities, settings)
    cumulative = np.cumsum(probabilities)
    token = np.searchsorted(cumulative, random.random() * cumulative[-1], side="right")
    return int(min(token, np.flatnonzero(probabilities)[-1]))


def _among_the_likeliest(probabilities: NDArray[np.float64], settings: WritingSettings) -> NDArray[np.float64]:
    """Zero for all but the top k, and of these for all but the fewest that hold the share p (Holtzman et al. 2020)."""
    order = np.argsort(-probabilities, kind="stable")
    keep = order[: settings.top_k] if settings.top_k else order
    share = np.cumsum(probabilities[keep]) / probabilities[keep].sum()
    keep = keep[: int(np.searchsorted(share, settings.top_p)) + 1]
    kept = np.zeros_like(probabilities)
    kept[keep] = probabilities[keep]
    return kept
