"""The model file, `name.charloom`: safetensors whose metadata says what the tensors are.

A file may come from anywhere. Nothing in it is executed, and everything it claims is checked against its declared
architecture before memory is set aside.
"""

import json
import struct
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import nn
from torch.overrides import TorchFunctionMode

from engine.config import TextSettings
from engine.errors import UserError
from engine.models.base import architecture
from engine.models.language_model import LanguageModel
from engine.storage.atomic import write_atomically
from engine.text.vocabulary import CharacterVocabulary

FORMAT_VERSION = 1
_METADATA_KEY = "charloom"
_LARGEST_HEADER = 16 * 2**20
_DTYPES = {"F32": torch.float32, "F64": torch.float64, "F16": torch.float16, "BF16": torch.bfloat16}


def save_model(model: LanguageModel, path: Path) -> None:
    """Write a model to a file, atomically. Raises UserError where that is not possible; an old file is then intact."""
    description = {
        "format": FORMAT_VERSION,
        "architecture": model.architecture,
        "hyperparameters": model.hyperparameters.as_dict(),
        "vocabulary": model.vocabulary.characters,
        "text_settings": model.text_settings.as_dict(),
        "training": model.training,
    }
    weights = {name: weight.detach().cpu().contiguous() for name, weight in model.network.state_dict().items()}
    write_atomically(path, save(weights, {_METADATA_KEY: json.dumps(description)}))


def is_model_file(path: Path) -> bool:
    """Whether a file looks like a model file: safetensors begin with the length of a JSON object and that object."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            beginning = file.read(9)
    except OSError:
        return False
    return len(beginning) == 9 and beginning[8:] == b"{" and struct.unpack("<Q", beginning[:8])[0] <= _LARGEST_HEADER


def open_model(path: Path) -> LanguageModel:
    """Read a model file, onto the CPU. Raises UserError for what is missing, damaged, too new or no model at all."""
    try:
        return _model_of(_read(path), path)
    except (SafetensorError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise UserError(
            "{name} is not a Charloom model, or it is damaged. Choose a file that Charloom saved.", name=path.name
        ) from error


def _read(path: Path) -> bytes:
    """The bytes of a file that may be a model. Raises UserError, or ValueError where its beginning says that it is none."""
    try:
        if path.is_dir():
            raise UserError("{name} is a folder. Choose a model file in it.", name=str(path))
        if path.exists() and not is_model_file(path):
            raise ValueError("it does not begin like a model")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("There is no file {name}. Check its name and folder.", name=str(path)) from error
    except OSError as error:
        raise UserError("The file {name} could not be read: {reason}.", name=str(path), reason=str(error)) from error
    except MemoryError as error:
        raise UserError("There is not enough memory to open {name}.", name=path.name) from error


def _model_of(data: bytes, path: Path) -> LanguageModel:
    header, tensor_bytes = _header(data)
    description = json.loads(header.pop("__metadata__")[_METADATA_KEY])
    if description["format"] > FORMAT_VERSION:
        raise UserError("{name} was saved by a newer Charloom. Install the newest version to open it.", name=path.name)
    declared = architecture(description["architecture"])
    hyperparameters = declared.hyperparameters.from_dict(description["hyperparameters"])
    characters = description["vocabulary"]
    vocabulary = CharacterVocabulary(characters)
    if vocabulary.characters != characters:
        raise ValueError("the vocabulary is not a sorted set of characters")
    # On the meta device a network has shapes and no memory.
    with torch.device("meta"), _Uninitialised():
        network = declared.build(hyperparameters, len(vocabulary))
    _check_weights(network.state_dict(), header, tensor_bytes)
    weights = load(data)
    if not all(bool(tensor.isfinite().all()) for tensor in weights.values()):
        raise ValueError("a weight is not a number")
    network.load_state_dict(weights, assign=True)
    return LanguageModel(
        architecture=declared.name,
        hyperparameters=hyperparameters,
        vocabulary=vocabulary,
        text_settings=TextSettings.from_dict(description["text_settings"]),
        network=network.eval(),
        training=dict(description["training"]),
    )


class _Uninitialised(TorchFunctionMode):
    """Leaves out initialisations: there is nothing to initialise on the meta device, and torch would import its compiler,
    a second's work, to find that out.
    """

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if getattr(func, "__module__", "") == nn.init.__name__:
            return args[0] if args else kwargs["tensor"]
        return func(*args, **kwargs)


def _header(data: bytes) -> tuple[dict[str, Any], int]:
    """The parsed header of some safetensors, and the number of bytes that follow it. Raises ValueError."""
    if len(data) < 8:
        raise ValueError("too short")
    (length,) = struct.unpack("<Q", data[:8])
    if length > min(_LARGEST_HEADER, len(data) - 8):
        raise ValueError("the header is longer than it may be")
    header = json.loads(data[8 : 8 + length])
    return header, len(data) - 8 - length


def _check_weights(expected: dict[str, torch.Tensor], header: dict[str, Any], tensor_bytes: int) -> None:
    """Raise ValueError unless the tensors announced in the header are the expected ones and fill the file."""
    announced = {name: (tuple(entry["shape"]), _DTYPES.get(entry["dtype"])) for name, entry in header.items()}
    if announced != {name: (tuple(tensor.shape), tensor.dtype) for name, tensor in expected.items()}:
        raise ValueError("the weights are not those of this architecture")
    if tensor_bytes != sum(tensor.numel() * tensor.element_size() for tensor in expected.values()):
        raise ValueError("the file is not as long as its weights")
