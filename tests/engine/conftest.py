"""Tiny models and short runs for the tests of the engine."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from engine.config import TrainingSettings
from engine.hyperparameters import Hyperparameters
from engine.models.base import Architecture, architecture
from engine.text.corpus import Corpus

if TYPE_CHECKING:
    from engine.models.language_model import LanguageModel
    from engine.training.loop import Training


@pytest.fixture(scope="session")
def tiny() -> Callable[..., Hyperparameters]:
    """tiny(architecture, size=24, **values): its hyperparameters with every size made small."""

    def make(declared: Architecture, size: int = 24, **values: Any) -> Hyperparameters:
        declarations = declared.hyperparameters.declarations()
        sizes = {each.name: size for each in declarations if each.name.endswith("_size")}
        return declared.hyperparameters.from_dict(sizes | values)

    return make


@pytest.fixture(scope="session")
def quick() -> Callable[..., TrainingSettings]:
    """quick(budget, **values): settings counted in steps, on one core."""

    def make(budget: float = 20, **values: Any) -> TrainingSettings:
        defaults = {"budget_unit": "steps", "batch_size": 8, "sequence_length": 16, "device": "cpu", "threads": 1}
        return TrainingSettings(budget=budget, **defaults | values)

    return make


@pytest.fixture(scope="session")
def training(
    small_corpus: Corpus, tiny: Callable[..., Hyperparameters], quick: Callable[..., TrainingSettings]
) -> "Callable[..., Training]":
    """training(budget, model="rnn", corpus=..., hyperparameters=..., **settings): a run that has not begun."""

    def make(
        budget: float = 20,
        *,
        model: str | Architecture = "rnn",
        corpus: Corpus = small_corpus,
        hyperparameters: Hyperparameters | None = None,
        **values: Any,
    ) -> "Training":
        from engine.training.loop import Training

        declared = architecture(model) if isinstance(model, str) else model
        return Training(corpus, declared, hyperparameters or tiny(declared), quick(budget, **values))

    return make


@pytest.fixture(scope="session")
def trained(training: "Callable[..., Training]") -> "LanguageModel":
    """A tiny RNN after a short run on the small corpus."""
    run = training(150)
    list(run)
    return run.model()
