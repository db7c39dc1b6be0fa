"""How a hyperparameter is declared: once, on a frozen dataclass; forms, flags and files are derived from it."""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from engine.errors import HyperparameterError, UserError


@dataclass(frozen=True)
class Declaration:
    """Everything there is to know about one hyperparameter.

    `kind` is bool, int, float or str; `low` and `high` are inclusive bounds of numbers; `choices` are the only
    values of a str; `common` ones are shown first, the others folded away.
    """

    name: str
    kind: type
    default: Any
    label: str
    help: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    common: bool = False

    def check(self, value: object) -> Any:
        """The value in this hyperparameter's type, or a HyperparameterError that says what would be right."""
        if self.kind is bool:
            if not isinstance(value, bool):
                raise HyperparameterError(self.name, "{label} must be on or off.", label=self.label)
            return value
        if self.kind is str:
            if value not in self.choices:
                raise HyperparameterError(
                    self.name,
                    "{label} cannot be {value}. Choose one of: {choices}.",
                    label=self.label,
                    value=value,
                    choices=", ".join(self.choices),
                )
            return value
        return self._check_number(value)

    def _check_number(self, value: object) -> int | float:
        whole = self.kind is int
        # An int is finite however long it is; isfinite() would fail on one that no float can hold.
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and isinstance(value, float):
            is_number = math.isfinite(value) and (not whole or value.is_integer())
        if not is_number:
            raise HyperparameterError(
                self.name, "{label} must be a whole number." if whole else "{label} must be a number.", label=self.label
            )
        assert isinstance(value, int | float)
        if self.low is not None and value < self.low:
            raise HyperparameterError(
                self.name, "{label} is {value}; it must be at least {low}.", label=self.label, value=value, low=self.low
            )
        if self.high is not None and value > self.high:
            raise HyperparameterError(
                self.name,
                "{label} is {value}; it must be at most {high}.",
                label=self.label,
                value=value,
                high=self.high,
            )
        number: int | float = self.kind(value)
        return number

    def parse(self, text: str) -> Any:
        """The value written in `text`, checked."""
        if self.kind is bool:
            words = {
                "true": True,
                "yes": True,
                "on": True,
                "1": True,
                "false": False,
                "no": False,
                "off": False,
                "0": False,
            }
            return self.check(words.get(text.strip().lower(), text))
        if self.kind is str:
            return self.check(text)
        try:
            number = float(text)
        except ValueError:
            return self.check(text)
        return self.check(int(number) if math.isfinite(number) and number == int(number) else number)


def hyperparameter(default: Any, *, label: str, help: str, **declared: Any) -> Any:
    """Declare a field of a Hyperparameters class; the type is its default's. See Declaration for the rest."""
    return dataclasses.field(default=default, metadata={"label": label, "help": help, **declared})


@dataclass(frozen=True)
class Hyperparameters:
    """Base of every group of hyperparameters. Values are checked at construction, with a sentence for people."""

    def __post_init__(self) -> None:
        for declaration in self.declarations():
            object.__setattr__(self, declaration.name, declaration.check(getattr(self, declaration.name)))

    @classmethod
    def declarations(cls) -> tuple[Declaration, ...]:
        """The hyperparameters of this class, in the order they were written."""
        return tuple(
            Declaration(name=field.name, kind=type(field.default), default=field.default, **field.metadata)
            for field in dataclasses.fields(cls)
        )

    def as_dict(self) -> dict[str, Any]:
        """Name to value, ready for JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The inverse of as_dict; a name that is not declared is a UserError."""
        unknown = set(values) - {declaration.name for declaration in cls.declarations()}
        if unknown:
            raise UserError("There is no setting called {name}.", name=", ".join(sorted(map(str, unknown))))
        return cls(**values)
