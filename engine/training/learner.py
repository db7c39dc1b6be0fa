"""One correction of the weights: forward, backward, clip, update."""

import torch
from torch import Tensor
from torch.nn import functional

from engine.config import TrainingSettings
from engine.errors import UserError
from engine.models.state import State
from engine.training.batches import Batches
from engine.training.optimizer import OPTIMIZERS, clip_gradients


class Learner:
    """Trains a network in place, batch after batch. The losses stay on the device until they are asked for."""

    def __init__(
        self, network: torch.nn.Module, batches: Batches, settings: TrainingSettings, device: torch.device
    ) -> None:
        self._network, self._batches, self._device = network, batches, device
        self._gradient_clip = settings.gradient_clip
        self._weights = [weight for weight in network.parameters() if weight.requires_grad]
        self._optimizer = OPTIMIZERS[settings.optimizer](self._weights, settings.weight_decay)
        self._state: State | None = None
        self._losses: list[Tensor] = []

    def gradients(self, step: int) -> list[Tensor]:
        """Forward and backward on the batch of this step, the state carried along but cut off from the last batch's graph."""
        batch = self._batches[step]
        inputs_TB = torch.from_numpy(batch.inputs_TB).to(self._device, non_blocking=True)
        targets_TB = torch.from_numpy(batch.targets_TB).to(self._device, non_blocking=True)
        state = None if batch.fresh or self._state is None else tuple(tensor.detach() for tensor in self._state)
        try:
            logits_TBV, self._state = self._network(inputs_TB, state)
            loss = functional.cross_entropy(logits_TBV.flatten(0, 1), targets_TB.flatten())
            gradients = list(torch.autograd.grad(loss, self._weights))
        except (RuntimeError, MemoryError) as error:
            if isinstance(error, MemoryError) or "memory" in str(error):
                raise UserError(
                    "There is not enough memory for a step of this size. Choose a smaller batch size, sequence length or "
                    "hidden size."
                ) from error
            raise
        self._losses.append(loss.detach())
        if self._gradient_clip:
            clip_gradients(gradients, self._gradient_clip)
        return gradients

    def correct(self, gradients: list[Tensor], learning_rate: float) -> None:
        """Change the weights along the gradients."""
        self._optimizer.step(gradients, learning_rate)

    @property
    def has_losses(self) -> bool:
        return bool(self._losses)

    def take_losses(self) -> list[float]:
        """The losses since the last call, copied from the device at once."""
        losses: list[float] = torch.stack(self._losses).tolist() if self._losses else []
        self._losses.clear()
        return losses
