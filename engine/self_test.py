"""The whole way in a few seconds, on the bundled sample: what a packaged program must still be able to do."""

import tempfile
from pathlib import Path

from engine.config import TextSettings, TrainingSettings, WritingSettings
from engine.events import Finished, Losses
from engine.models.base import architectures
from engine.paths import MODEL_SUFFIX
from engine.storage.model_file import open_model, save_model
from engine.text.corpus import build_corpus
from engine.text.samples import SAMPLE_TEXTS
from engine.training.loop import Training
from engine.writing.sampling import write


def self_test() -> None:
    """Train, save, open and write with every model on every sample text. Raises RuntimeError where something is wrong."""
    settings = TrainingSettings(budget=20, budget_unit="steps", sequence_length=32, device="cpu")
    for sample in SAMPLE_TEXTS:
        corpus = build_corpus([sample.read()], TextSettings())
        for declared in architectures().values():
            training = Training(corpus, declared, declared.hyperparameters.from_dict({"hidden_size": 32}), settings)
            events = list(training)
            losses = [loss for event in events if isinstance(event, Losses) for loss in event.losses]
            _require(isinstance(events[-1], Finished) and len(losses) == 20, "the run did not finish")
            _require(losses[-1] < losses[0], "the loss did not fall")
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, f"self-test{MODEL_SUFFIX}")
                save_model(training.model(), file)
                opened = open_model(file)
            prefix, writing = sample.title[:1], WritingSettings(length=50)
            written = "".join(write(opened, prefix, writing))
            _require(len(written) == 50, "the text has another length")
            _require(
                written == "".join(write(training.model(), prefix, writing)), "the opened model writes another text"
            )


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        raise RuntimeError(f"self-test: {otherwise}")
