"""What a network carries from one piece of a text to the next."""

import torch

# Tensors whose second dimension is the batch; what they hold is the network's business.
State = tuple[torch.Tensor, ...]
