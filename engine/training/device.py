"""Choosing what computes."""

import os

import torch

from engine.errors import UserError


def choose_device(name: str) -> torch.device:
    """The device called `name`; "auto" takes CUDA, then MPS, then the CPU. Raises UserError for one that is not there."""
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = next(device for device, there in available.items() if there)
    if not available[name]:
        raise UserError("This computer has no {device} device that can be used. Choose auto or cpu.", device=name)
    return torch.device(name)


def use_threads(count: int) -> int:
    """Let this thread's computations use `count` processor cores, 0 for all; answers how many these are.

    PyTorch keeps this number for each thread, so the thread that computes has to call it.
    """
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    count = count or available
    torch.set_num_threads(count)
    return count
