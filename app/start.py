"""From the operating system to a window: application, theme, language, crash handler."""

import argparse
import contextlib
import ctypes
import logging
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from engine.paths import APPLICATION, user_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

BAD_INPUT = 2
_HEARTBEAT_MILLISECONDS = 250


def main(argv: Sequence[str]) -> int:
    """Open the window, with the files named in `argv` loaded; answers the exit status."""
    options = _parser().parse_args(argv)
    missing = [path for path in options.files if not path.exists()]
    if missing:
        print(f"There is no file {missing[0]}. Check its name; charloom --help lists the verbs.", file=sys.stderr)
        return BAD_INPUT
    if not _has_screen():
        print(
            "There is no display to open a window on. Use the command line: python main.py --help shows how to train, "
            "measure and write without a window.",
            file=sys.stderr,
        )
        return BAD_INPUT
    return _run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="charloom", description="Open the window.", allow_abbrev=False)
    parser.add_argument("files", nargs="*", type=Path, help="texts, folders of texts, or a model file")
    parser.add_argument("--screenshot", type=Path, help="train and write for a moment, save a picture of it, and quit")
    parser.add_argument("--theme", help="system, light or dark; otherwise as last chosen")
    parser.add_argument("--language", help="such as en or zh_CN; otherwise as last chosen")
    return parser


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _x_server_answers()


def _x_server_answers() -> bool:
    """Whether the X server that DISPLAY names can be reached: Qt would abort where it cannot."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt knows better what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _run(options: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    spare_imports()
    from app.application import Application
    from app.preferences import Preferences
    from app.screenshot import Photographer

    qt = QApplication(sys.argv[:1])
    sys.excepthook = report_crash
    heartbeat = quit_on_signals()
    with isolated() if options.screenshot else contextlib.nullcontext():
        application = Application(qt, Preferences(), theme=options.theme, language=options.language)
        application.open(options.files)
        application.window.show()
        photographer = Photographer(application, options.screenshot) if options.screenshot else None
        status: int = qt.exec()
        heartbeat.stop()
        application.close()
    return status if photographer is None or photographer.done else 1


def quit_on_signals() -> "QTimer":
    """Let Ctrl-C and a request to terminate close the window with its work kept; answers the timer that this needs."""
    from PySide6.QtCore import QCoreApplication, QTimer

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QCoreApplication.quit())
    # Python handles a signal only between two instructions of its own, and Qt may wait for events without any.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(_HEARTBEAT_MILLISECONDS)
    return heartbeat


@contextlib.contextmanager
def isolated() -> Iterator[None]:
    """Keep everything that the program would keep for the person in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHARLOOM_HOME"] = folder
        yield


def spare_imports() -> None:
    """Keep PySide6 from reading the source of every module imported from now on, torch's thousands among them.

    It looks for `from __feature__ import`, which this program does not use.
    """
    from shibokensupport import feature  # type: ignore[import-not-found]

    feature._mod_uses_pyside = lambda module: False


def report_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write an unexpected error to a file and tell the person where it is; the program goes on if it can."""
    from PySide6.QtWidgets import QMessageBox

    from app.translation import tr

    text = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(text)
    file = user_folder() / "crash.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as log:
            log.write(text)
    except OSError:
        logging.getLogger(__name__).warning("%s could not be written", file)
    QMessageBox.critical(
        None,
        APPLICATION,
        tr("Something went wrong inside the program: {error}. The details are in {file}.", error=error, file=file),
    )
