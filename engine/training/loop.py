"""The training loop: truncated backpropagation through time (Dive into Deep Learning 8.5.6 and 8.7)."""

import copy
import math
import threading
import time
from collections.abc import Iterator

import torch
from torch import Tensor

from engine.config import TrainingSettings
from engine.errors import UserError
from engine.events import Event, Failed, Finished, Losses, Started, Validated
from engine.hyperparameters import Hyperparameters
from engine.models.base import Architecture
from engine.models.language_model import LanguageModel
from engine.text.corpus import Corpus
from engine.training.batches import Batches
from engine.training.control import Control
from engine.training.device import choose_device, use_threads
from engine.training.evaluation import scoring
from engine.training.learner import Learner
from engine.training.schedule import Plan, learning_rate

_SECONDS_BETWEEN_LOSSES = 0.1


class Training:
    """One run, an iterator of its events; it can be iterated once. `control` stops and pauses it from any thread.

    A control can be handed in by whoever needs it before the run exists. Raises UserError, at construction or while
    iterated, where the settings do not fit the text or the machine.
    """

    def __init__(
        self,
        corpus: Corpus,
        architecture: Architecture,
        hyperparameters: Hyperparameters,
        settings: TrainingSettings,
        control: Control | None = None,
    ) -> None:
        self.control = control or Control()
        self._corpus, self._architecture = corpus, architecture
        self._hyperparameters, self._settings = hyperparameters, settings
        self._device = choose_device(settings.device)
        self._batches = Batches(corpus.training_tokens, settings)
        self._tokens_per_step = settings.batch_size * settings.sequence_length
        self._plan = Plan(settings, self._batches.steps_per_epoch, self._tokens_per_step, len(corpus.validation_tokens))
        self._network: torch.nn.Module | None = None
        self._weights_lock = threading.Lock()
        self._step = 0
        self._began = self._seconds_validating = 0.0
        self._told_step, self._told_seconds = 0, 0.0
        self._last_validated: Validated | None = None
        self._best: Validated | None = None
        self._best_weights: dict[str, Tensor] = {}
        self._diverged = False

    def __iter__(self) -> Iterator[Event]:
        threads = use_threads(self._settings.threads)
        network = self._build_network()
        yield Started(
            architecture=self._architecture.name,
            parameters=sum(parameter.numel() for parameter in network.parameters()),
            vocabulary_size=len(self._corpus.vocabulary),
            training_tokens=len(self._corpus.training_tokens),
            validation_tokens=len(self._corpus.validation_tokens),
            device=self._device.type,
            threads=threads,
            seed=self._settings.seed,
            fingerprint=self._corpus.fingerprint,
        )
        self._began = time.perf_counter()
        yield from self._validate(network)
        yield from self._learn(network)
        yield from self._conclude(network)

    def model(self) -> LanguageModel:
        """A copy of the model as it is now: during training with the newest weights, afterwards the one that was kept.

        Can be called from any thread; waits for the end of a correction of the weights. Raises UserError before training.
        """
        with self._weights_lock:
            if self._network is None:
                raise UserError("There is no model yet. Press Start first.")
            network, step, validated = copy.deepcopy(self._network), self._step, self._last_validated
        measured = validated if validated is not None and validated.step == step else None
        return LanguageModel(
            architecture=self._architecture.name,
            hyperparameters=self._hyperparameters,
            vocabulary=self._corpus.vocabulary,
            text_settings=self._corpus.settings,
            network=network.cpu().eval(),
            training={
                "texts": list(self._corpus.names),
                "fingerprint": self._corpus.fingerprint,
                "settings": self._settings.as_dict(),
                "steps": step,
                "tokens": step * self._tokens_per_step,
                "nats_per_token": measured.score.nats_per_token if measured else None,
            },
        )

    def _build_network(self) -> torch.nn.Module:
        torch.manual_seed(self._settings.seed)
        try:
            network = self._architecture.build(self._hyperparameters, len(self._corpus.vocabulary)).to(self._device)
        except (RuntimeError, MemoryError) as error:  # RuntimeError is torch's word for memory it cannot get
            raise UserError("There is not enough memory for a model of this size. Choose a smaller one.") from error
        with self._weights_lock:
            self._network = network.train()
        return network

    def _seconds(self) -> float:
        """Seconds since the start; a pause is waited out here and not counted."""
        self._began += self.control.wait_while_paused()
        return time.perf_counter() - self._began

    def _learn(self, network: torch.nn.Module) -> Iterator[Event]:
        learner = Learner(network, self._batches, self._settings, self._device)
        self._told_seconds = validated_seconds = seconds = self._seconds()
        validated_step = 0
        while not (self.control.stopped or self._diverged):
            progress = self._plan.progress(self._step, seconds)
            if progress >= 1:
                break
            rate = learning_rate(self._settings, self._step, progress)
            gradients = learner.gradients(self._step)
            with self._weights_lock:
                learner.correct(gradients, rate)
                self._step += 1
            seconds = self._seconds()
            if seconds - self._told_seconds >= _SECONDS_BETWEEN_LOSSES:
                yield self._losses(learner, rate)
            steps_since, seconds_since = self._step - validated_step, seconds - validated_seconds
            if not self._diverged and self._plan.validation_due(steps_since, seconds_since, self._step, seconds):
                yield from self._validate(network)
                validated_step, validated_seconds = self._step, self._seconds()
                # The speed is that of training alone.
                self._told_seconds += validated_seconds - seconds
        if learner.has_losses:
            yield self._losses(learner, rate)

    def _losses(self, learner: Learner, rate: float) -> Losses:
        losses = learner.take_losses()
        finite = [loss for loss in losses if math.isfinite(loss)]
        self._diverged = len(finite) < len(losses)
        first, seconds = self._told_step, self._seconds()
        span = max(seconds - self._told_seconds, 1e-9)
        self._told_step, self._told_seconds = self._step, seconds
        return Losses(
            step=first + 1,
            losses=tuple(finite),
            learning_rate=rate,
            seconds=seconds,
            tokens_per_second=len(losses) * self._tokens_per_step / span,
            progress=self._plan.progress(self._step, seconds),
            seconds_left=self._plan.seconds_left(self._step, seconds),
        )

    def _validate(self, network: torch.nn.Module) -> Iterator[Event]:
        """Score the validation part and remember the weights if they are the best so far; nothing if stopped meanwhile."""
        seconds = self._seconds()
        score = None
        for piece in scoring(network, self._corpus.validation_tokens):
            self._seconds()  # waits while paused
            if self.control.stopped:
                return
            score = piece
        assert score is not None
        took = self._plan.validation_seconds = self._seconds() - seconds
        self._seconds_validating += took
        if not math.isfinite(score.nats):
            self._diverged = True
            return
        validated = Validated(self._step, seconds, self._step * self._tokens_per_step, score)
        self._last_validated = validated
        if self._best is None or score.nats < self._best.score.nats:
            self._best = validated
            self._best_weights = {name: weight.detach().clone() for name, weight in network.state_dict().items()}
        yield validated

    def _conclude(self, network: torch.nn.Module) -> Iterator[Event]:
        training_seconds = max(self._seconds() - self._seconds_validating, 1e-9)
        steps, tokens = self._step, self._step * self._tokens_per_step
        if not (self.control.stopped or self._diverged or self._is_validated()):
            yield from self._validate(network)
        if self._diverged:
            yield Failed(self._why_it_diverged())
        kept = self._keep_best(network)
        if kept is not None and kept is not self._last_validated:
            self._last_validated = kept
            yield kept
        reason = "diverged" if self._diverged else "stopped" if self.control.stopped else "budget"
        yield Finished(reason, kept, steps, tokens, self._seconds(), tokens / training_seconds)

    def _is_validated(self) -> bool:
        return self._last_validated is not None and self._last_validated.step == self._step

    def _keep_best(self, network: torch.nn.Module) -> Validated | None:
        """Put the best weights back, unless there are only those of before the first step; answers their validation."""
        best = self._best
        if best is None or (best.step == 0 and not self._diverged and not self._is_validated()):
            return None
        with self._weights_lock:
            network.load_state_dict(self._best_weights)
            self._step = best.step
        return best

    def _why_it_diverged(self) -> UserError:
        return UserError(
            "The loss became infinite or not a number after {steps:,} steps, so training was stopped and the best model so "
            "far kept. The likely cause is the learning rate of {learning_rate:g}: choose a smaller one.",
            steps=self._step,
            learning_rate=self._settings.learning_rate,
        )
