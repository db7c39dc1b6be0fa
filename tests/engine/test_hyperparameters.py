"""Hyperparameters: declared once, checked at construction, read from words and from files."""

from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.config import TextSettings, TrainingSettings, WritingSettings
from engine.errors import HyperparameterError, UserError
from engine.hyperparameters import Hyperparameters, hyperparameter
from engine.models.base import architectures

GROUPS = [TextSettings, TrainingSettings, WritingSettings, *(each.hyperparameters for each in architectures().values())]
DECLARED = [(group, each) for group in GROUPS for each in group.declarations()]

every_group = pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
every_declaration = pytest.mark.parametrize(
    ("group", "declared"), DECLARED, ids=[f"{group.__name__}.{each.name}" for group, each in DECLARED]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


@dataclass(frozen=True)
class Example(Hyperparameters):
    """One hyperparameter of each kind."""

    size: int = hyperparameter(8, low=1, high=64, label="Size", help="A number.", unit="units", common=True)
    rate: float = hyperparameter(0.5, low=0.0, high=1.0, label="Rate", help="A share.")
    order: str = hyperparameter("up", choices=("up", "down"), label="Order", help="A word.")
    loud: bool = hyperparameter(False, label="Loud", help="A switch.")


def test_a_declaration_says_all_there_is_to_know():
    size = Example.declarations()[0]
    assert (size.name, size.kind, size.default, size.label, size.help) == ("size", int, 8, "Size", "A number.")
    assert (size.low, size.high, size.choices, size.unit, size.common) == (1, 64, (), "units", True)
    assert [each.kind for each in Example.declarations()] == [int, float, str, bool]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("size", 0, "Size is 0; it must be at least 1."),
        ("size", 65, "Size is 65; it must be at most 64."),
        ("size", 1.5, "Size must be a whole number."),
        ("size", "8", "Size must be a whole number."),
        ("size", True, "Size must be a whole number."),
        pytest.param("size", 10**400, None, id="size of 400 digits"),
        ("rate", float("nan"), "Rate must be a number."),
        ("rate", float("inf"), "Rate must be a number."),
        pytest.param("rate", 10**400, None, id="rate of 400 digits"),
        ("rate", -0.1, "Rate is -0.1; it must be at least 0.0."),
        ("rate", None, "Rate must be a number."),
        ("order", "sideways", "Order cannot be sideways. Choose one of: up, down."),
        ("order", ["up"], None),
        ("loud", 1, "Loud must be on or off."),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_with_a_sentence_and_the_field(name, value, sentence):
    with pytest.raises(HyperparameterError) as caught:
        Example(**{name: value})
    assert caught.value.name == name
    assert sentence is None or str(caught.value) == sentence


def test_bounds_are_allowed_and_numbers_take_the_declared_type():
    assert Example(size=64, rate=1).rate == 1.0
    assert type(Example(size=8.0).size) is int and type(Example(rate=1).rate) is float


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("size", "16", 16), ("size", "1.6e1", 16), ("rate", "1e-3", 0.001), ("rate", "1", 1.0), ("order", "down", "down")]
    + [("loud", word, True) for word in ("true", "Yes", "on", "1")]
    + [("loud", word, False) for word in ("false", "no", "OFF", "0")],
)
def test_words_become_values(name, text, value):
    declared = {each.name: each for each in Example.declarations()}[name]
    assert declared.parse(text) == value
    assert type(declared.parse(text)) is type(value)


@given(text=st.text(max_size=8) | st.floats().map(repr) | st.integers().map(str))
@example(text="1e400")
@example(text="-nan")
@example(text="9" * 400)
def test_any_words_become_an_allowed_value_or_a_sentence(text):
    for declared in Example.declarations():
        try:
            value = declared.parse(text)
        except HyperparameterError as error:
            assert error.name == declared.name and str(error)
        else:
            assert declared.check(value) == value


@every_declaration
def test_every_default_and_bound_can_be_written_and_read_again(group, declared):
    assert declared.label and declared.help.endswith(".")
    assert declared.kind in (bool, int, float, str)
    assert bool(declared.choices) == (declared.kind is str)
    allowed = {declared.default, declared.low, declared.high, *declared.choices} - {None}
    for value in map(declared.kind, allowed):
        assert declared.parse(str(value)) == value
        assert getattr(group(**{declared.name: value}), declared.name) == value


@every_group
def test_what_a_group_writes_it_reads(group):
    assert group.from_dict(group().as_dict()) == group()


@every_group
@given(data=st.data())
def test_reading_arbitrary_values_gives_a_group_or_a_sentence(group, data):
    names = [each.name for each in group.declarations()]
    values = data.draw(st.dictionaries(st.sampled_from([*names, "unknown"]), json_values, max_size=3))
    try:
        assert group.from_dict(values).as_dict().keys() == set(names)
    except UserError as error:
        assert str(error)


def test_a_name_that_is_not_declared_is_refused():
    with pytest.raises(UserError, match="no setting called colour"):
        Example.from_dict({"size": 8, "colour": "red"})
