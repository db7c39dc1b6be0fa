"""Starting: without a screen, with a file that is not there, and what must not be loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.start import main


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_a_sentence_names_the_command_line(root: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, root / "main.py"], env=environment, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 2
    assert "command line" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_file_is_told_before_the_window_opens(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-file.txt"]) == 2
    assert "no-such-file.txt" in capsys.readouterr().err


def test_modules_are_imported_without_their_source_being_read(root: Path) -> None:
    code = """
import inspect
from PySide6 import QtCore
from app.start import spare_imports
spare_imports()
read = []
inspect.getsource = lambda module: read.append(module) or ""
import wave
assert not read, read
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)


def test_a_call_into_qt_gives_no_reference_away(qapp: object) -> None:
    """PySide6 6.12.0 lost one reference to None with each call on Python 3.11, until the interpreter aborted."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    label.update()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.update()
    assert before - sys.getrefcount(None) < 500
