"""Keep the translations complete: collect every visible sentence from the source, update the .ts files, make the .qm files.

    python .ci/translations.py            add what is new, drop what is gone, compile
    python .ci/translations.py --check    exit with 1 and a list if anything is missing, left over or not compiled

Visible are: the first argument of tr() and mark() in app, that of UserError and HyperparameterError in engine, and what
hyperparameters and architectures declare.
"""

import argparse
import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.translation import LANGUAGES  # noqa: E402
from engine import config  # noqa: E402
from engine.hyperparameters import Hyperparameters  # noqa: E402
from engine.models.base import architectures  # noqa: E402
from engine.paths import APPLICATION, TRANSLATIONS  # noqa: E402

_CALLS = {"tr": 0, "mark": 0, "UserError": 0, "HyperparameterError": 1}


def sentences() -> list[str]:
    """Every sentence that the program may show, in a stable order."""
    return sorted({*_in_calls(), *_in_declarations()})


def _in_calls() -> Iterator[str]:
    for file in [*ROOT.glob("app/**/*.py"), *ROOT.glob("engine/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (position := _CALLS.get(_name(node.func))) is not None:
                for argument in node.args[position : position + 1]:
                    yield from _literals(argument)


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""


def _literals(argument: ast.expr) -> Iterator[str]:
    """A literal, or both sides of a conditional expression of literals; a variable was marked where it was declared."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _in_declarations() -> Iterator[str]:
    groups = [
        value for value in vars(config).values() if isinstance(value, type) and issubclass(value, Hyperparameters)
    ]
    for architecture in architectures().values():
        groups.append(architecture.hyperparameters)
        yield from (architecture.title, architecture.summary)
    for declaration in (declaration for group in groups for declaration in group.declarations()):
        yield from filter(None, (declaration.label, declaration.help, declaration.unit, *declaration.choices))


def read_ts(file: Path) -> dict[str, str]:
    """Source to translation; an empty one is not translated yet."""
    if not file.exists():
        return {}
    messages = ElementTree.parse(file).getroot().iter("message")
    return {message.findtext("source", ""): message.findtext("translation") or "" for message in messages}


def write_ts(file: Path, language: str, translations: dict[str, str]) -> None:
    """Write the translations as Qt Linguist does, sorted, so that a change shows as a small difference."""
    root = ElementTree.Element("TS", version="2.1", language=language)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = APPLICATION
    for source, translation in sorted(translations.items()):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        element = ElementTree.SubElement(message, "translation")
        element.text = translation
        if not translation:
            element.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8", newline="\n")


def compile_ts(file: Path, compiled: Path) -> None:
    """Make the .qm file that the program loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", file, "-qm", compiled], check=True)


def problems(language: str) -> Iterator[str]:
    """What is wrong with the files of a language."""
    file = TRANSLATIONS / f"charloom_{language}.ts"
    wanted, there = set(sentences()), read_ts(file)
    yield from (f"{language}: not translated: {sentence!r}" for sentence in sorted(wanted) if not there.get(sentence))
    yield from (f"{language}: no longer used: {sentence!r}" for sentence in sorted(set(there) - wanted))
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder, "fresh.qm")
        compile_ts(file, compiled)
        committed = file.with_suffix(".qm")
        if not committed.exists() or committed.read_bytes() != compiled.read_bytes():
            yield f"{language}: {committed.name} is not that of {file.name}"


def update(language: str) -> None:
    """Add new sentences, drop old ones, compile."""
    file = TRANSLATIONS / f"charloom_{language}.ts"
    there = read_ts(file)
    write_ts(file, language, {sentence: there.get(sentence, "") for sentence in sentences()})
    compile_ts(file, file.with_suffix(".qm"))


def main() -> int:
    """Update or check every language but English, the source."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    languages = [language for language in LANGUAGES if language != "en"]
    if not check:
        for language in languages:
            update(language)
    found = [problem for language in languages for problem in problems(language)]
    print("\n".join(found) or "translations: complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
