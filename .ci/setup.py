"""Makes a fresh machine ready and then runs what is asked for; nothing but Python itself is needed.

python3 .ci/setup.py [open] [FILE ...]     install what is missing and open the window
python3 .ci/setup.py test [OPTION ...]     install what is missing, test tools too, and run the tests with pytest
python3 .ci/setup.py system                install the Debian packages for all of it, those for packaging and a screen too
"""

from __future__ import annotations  # so that an old Python gets as far as being told that it is too old

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "charloom-installed"

# Debian's names of what Qt's wheel leaves to the system: libraries for X11 and for Wayland, and fonts, Chinese too.
WINDOW_PACKAGES = (
    *("libegl1", "libgl1", "libopengl0", "libglib2.0-0", "libfontconfig1", "libfreetype6", "libdbus-1-3", "libzstd1"),
    *("libx11-6", "libx11-xcb1", "libxcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-randr0", "libxcb-render0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1"),
    *("libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libxkbcommon0", "libxkbcommon-x11-0"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "fonts-dejavu-core", "fonts-wqy-microhei"),
)
# What Debian splits off from Python; a screen for the tests that need one; and what PyInstaller calls.
DEVELOPER_PACKAGES: tuple[str, ...] = ("python3-venv", "xvfb", "xauth", "openbox", "xdotool", "binutils")
if sys.base_prefix == "/usr":  # Debian's own Python, whose library PyInstaller takes along, is in a package of its own
    DEVELOPER_PACKAGES += (f"libpython3.{sys.version_info.minor}",)

# Exit status 2: Qt cannot be imported; 3: it can, but not show a window with X11.
QT_CHECK = """
import ctypes, pathlib, sys
try:
    import PySide6
    from PySide6 import QtWidgets
except ImportError as error:
    print(error)
    sys.exit(2)
try:
    ctypes.CDLL(str(pathlib.Path(PySide6.__path__[0], "Qt/plugins/platforms/libqxcb.so")))
except OSError as error:
    print(error)
    sys.exit(3)
"""


def main(arguments: list[str]) -> int:
    """Answers the exit status of what was run."""
    if sys.version_info < OLDEST_PYTHON:
        version = ".".join(map(str, sys.version_info[:3]))
        raise SystemExit(f"Charloom needs Python 3.11 or newer; this is {version}. Install a newer one and use that.")
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("open", [])
    if verb not in ("open", "test", "system"):
        print(__doc__)
        return 0 if verb in ("-h", "--help") else 2
    if verb == "system":
        install_packages((*WINDOW_PACKAGES, *DEVELOPER_PACKAGES), "for a fresh machine")
        return 0
    install_project(with_tests=verb == "test")
    if sys.platform.startswith("linux"):
        check_qt()
    if verb == "test":
        return run([PYTHON, "-m", "pytest", *rest], cwd=ROOT)
    return run([PYTHON, ROOT / "main.py", *rest])


def install_project(with_tests: bool) -> None:
    """Install the project and what it needs into .venv, unless that was done for this very pyproject.toml."""
    # The folder too: a folder that was moved or copied has to be installed anew.
    content = (ROOT / "pyproject.toml").read_bytes() + os.fsencode(ROOT)
    plain, with_dev = (f"{hashlib.sha256(content).hexdigest()} {extra}" for extra in ("", "dev"))
    done = STAMP.read_text() if STAMP.exists() else ""
    if PYTHON.exists() and (done == with_dev or (done == plain and not with_tests)):
        return
    make_venv()
    say("Installing what Charloom needs; the first time this may take some minutes.")
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if run([*command, "--editable", ".[dev]" if with_tests else "."], cwd=ROOT) != 0:
        raise SystemExit("What Charloom needs could not be installed; pip says above why. Is there a network?")
    STAMP.write_text(with_dev if with_tests else plain)


def make_venv() -> None:
    """Make .venv, or mend one that cannot install anything."""
    if answers([PYTHON, "-m", "pip", "--version"]):
        return
    if not answers([sys.executable, "-c", "import ensurepip, venv"]):
        install_packages(["python3-venv"], "to make an environment")
    clear = [] if answers([PYTHON, "-c", ""]) else ["--clear"]
    if run([sys.executable, "-m", "venv", *clear, VENV]) != 0:
        raise SystemExit(f"The environment {VENV} could not be made; the message above says why.")


def check_qt() -> None:
    """See whether Qt finds its libraries on this Linux, and install them if not."""
    check = subprocess.run([PYTHON, "-c", QT_CHECK], capture_output=True, text=True, check=False)
    if check.returncode == 0:
        return
    say(f"Qt misses something of this system: {check.stdout.strip() or 'it ended at once'}.")
    try:
        install_packages(WINDOW_PACKAGES, "for the window")
    except SystemExit as reason:
        if check.returncode == 2:
            raise
        say(f"{reason}\nGoing on all the same, as a desktop on Wayland can do without X11.")


def install_packages(packages: tuple[str, ...] | list[str], purpose: str) -> None:
    """Install Debian packages; raises SystemExit with the command to run by hand where that is not possible."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"Some packages are missing {purpose}. Run: sudo {' '.join(install)}"
    if not shutil.which("apt-get"):
        names = " ".join(packages)
        raise SystemExit(
            f"Some packages are missing {purpose}. Install what your system calls these of Debian: {names}"
        )
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not root and not (shutil.which("sudo") and answers(["sudo", "-n", "true"])):
        raise SystemExit(by_hand)
    before = ["env"] if root else ["sudo", "-n", "env"]
    say(f"Installing Debian packages {purpose}.")
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
            [*before, "DEBIAN_FRONTEND=noninteractive", *command], capture_output=True, text=True, check=False
        )
        # An update may fail for a source that is not needed here; the installation then tells.
        if done.returncode != 0 and command is install:
            raise SystemExit(f"{done.stderr.strip()}\n{by_hand}")


def answers(command: list[str | Path]) -> bool:
    """Whether a command can be run and succeeds; what it says is not shown."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(command: list[str | Path], cwd: Path | None = None) -> int:
    """Run a command in sight of the user; answers its exit status as a shell would."""
    with subprocess.Popen(command, cwd=cwd) as process:
        while True:
            try:
                status = process.wait()
                return status if status >= 0 else 128 - status
            except KeyboardInterrupt:  # the command got it as well, and may have work to save
                continue


def say(sentence: str) -> None:
    """Tell how far it is, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
