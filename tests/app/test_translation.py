"""Every visible sentence is there in every language, with the same placeholders."""

import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from app.translation import LANGUAGES, explain, tr, use_language
from engine.errors import UserError
from engine.paths import TRANSLATIONS

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def test_the_translations_are_complete_and_compiled(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, root / ".ci" / "translations.py", "--check"], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    for message in ElementTree.parse(TRANSLATIONS / f"charloom_{language}.ts").iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation")
        assert placeholders(source) == placeholders(translation), source


def test_an_error_is_explained_in_the_language_of_the_window(qapp: QApplication) -> None:
    error = UserError("{label} must be a whole number.", label="Batch size")
    try:
        use_language("zh_CN")
        assert explain(error) == tr("{label} must be a whole number.", label=tr("Batch size"))
        assert "Batch" not in explain(error)
        assert "must" not in explain(error)
    finally:
        use_language("en")
    assert explain(error) == "Batch size must be a whole number."
