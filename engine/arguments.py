"""From declared hyperparameters to command line flags and back."""

import argparse
from collections.abc import Sequence
from typing import Any, TypeVar

from engine.config import TrainingSettings
from engine.hyperparameters import Declaration, Hyperparameters
from engine.models.base import architectures

DEFAULT_MODEL = "lstm"
BUDGET = ("budget", "budget_unit")
_UNITS = {declaration.name: declaration.choices for declaration in TrainingSettings.declarations()}["budget_unit"]

H = TypeVar("H", bound=Hyperparameters)


def chosen_model(argv: Sequence[str]) -> str:
    """The model that --model names, or the default one: which hyperparameters there are depends on it."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--model", choices=list(architectures()), default=DEFAULT_MODEL)
    try:
        return str(parser.parse_known_args(argv)[0].model)
    except (argparse.ArgumentError, SystemExit):
        return DEFAULT_MODEL  # the whole parser says what is wrong


def add_declared(parser: argparse.ArgumentParser, group: type[Hyperparameters], leave_out: Sequence[str] = ()) -> None:
    """A flag for every hyperparameter of a group: --learning-rate, or --learning_rate."""
    for declaration in group.declarations():
        if declaration.name not in leave_out:
            _add(parser, declaration)


def _add(parser: argparse.ArgumentParser, declaration: Declaration) -> None:
    flag = "--" + declaration.name
    how: dict[str, Any] = (
        {"action": argparse.BooleanOptionalAction}
        if declaration.kind is bool
        else {"type": declaration.parse, "metavar": "|".join(declaration.choices) or declaration.kind.__name__.upper()}
    )
    parser.add_argument(
        *dict.fromkeys([flag.replace("_", "-"), flag]),
        dest=declaration.name,
        default=argparse.SUPPRESS,
        help=f"{declaration.help} (default: {declaration.default})".replace("%", "%%"),
        **how,
    )


def gather(options: argparse.Namespace, group: type[H], **values: Any) -> H:
    """The group with the values given on the command line, those in `values`, and defaults for the rest."""
    names = (declaration.name for declaration in group.declarations())
    return group(**{name: getattr(options, name) for name in names if hasattr(options, name)} | values)


def add_budget(parser: argparse.ArgumentParser) -> None:
    """--seconds, --steps or --epochs, at most one of them."""
    budgets = parser.add_mutually_exclusive_group()
    for unit in _UNITS:
        budgets.add_argument(f"--{unit}", metavar="S" if unit == "seconds" else "N", help=f"stop after so many {unit}")


def budget(options: argparse.Namespace) -> dict[str, Any]:
    """The fields of TrainingSettings that the budget flags say; none where none was given."""
    declaration = next(each for each in TrainingSettings.declarations() if each.name == "budget")
    for unit in _UNITS:
        if (amount := getattr(options, unit)) is not None:
            return {"budget": declaration.parse(amount), "budget_unit": unit}
    return {}
