"""Errors a person can act on."""


class UserError(Exception):
    """What went wrong and what to do about it, in one or two plain sentences.

    `template` is the English sentence with `{placeholders}` and `values` fills them, so that a window can
    translate the template and then fill it; `str(error)` is the filled English sentence.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class HyperparameterError(UserError):
    """A hyperparameter outside its bounds. `name` is the field, so that a form can show the sentence beside it."""

    def __init__(self, name: str, template: str, **values: object) -> None:
        super().__init__(template, **values)
        self.name = name
