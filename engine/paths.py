"""Every path the program knows, in one place."""

import os
import sys
from pathlib import Path

import platformdirs

APPLICATION = "Charloom"
MODEL_SUFFIX = ".charloom"

# A frozen program unpacks its data beside its modules and names that folder in sys._MEIPASS.
_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))

RESOURCES = _ROOT / "resources"
SAMPLES = RESOURCES / "samples"
TRANSLATIONS = RESOURCES / "translations"
ICON = RESOURCES / "icons" / "charloom.svg"
CHEVRON = RESOURCES / "icons" / "chevron.svg"
CHECK_MARK = RESOURCES / "icons" / "check.svg"


def user_folder() -> Path:
    """The folder for what the program keeps for this person; not created here. CHARLOOM_HOME names another one."""
    chosen = os.environ.get("CHARLOOM_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def kept_models_folder() -> Path:
    """Where the model of every finished run in the window is kept, so that none is lost unsaved."""
    return user_folder() / "models"
