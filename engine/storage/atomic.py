"""Writing a file so that there is always either the old one or the new one, never half of one."""

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path

from engine.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, flush it to the disk, then rename it over. Raises UserError; an old file is then intact."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        _replace(temporary, path)
        _flush_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise _explained(error, path) from error


def check_writable(path: Path) -> None:
    """Raise UserError if a file at `path` could not be written, before hours of work are spent on its content."""
    try:
        if path.is_dir():
            raise UserError("{name} is a folder. Give the name of a file in it.", name=str(path))
        handle, name = tempfile.mkstemp(dir=path.parent)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        raise _explained(error, path) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless they are there. Raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _explained(error, folder) from error


def _explained(error: OSError, path: Path) -> UserError:
    if error.errno in _FULL:
        return UserError(
            "There is no room left on the disk for {name}. Free some space or choose another folder.",
            name=str(path),
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UserError("There is no folder {name}. Create it or choose another one.", name=str(path.parent))
    if isinstance(error, PermissionError):
        return UserError("You have no permission to write {name}. Choose another folder.", name=str(path))
    return UserError(
        "The file {name} could not be written: {reason}.", name=str(path), reason=error.strerror or str(error)
    )


def _replace(temporary: Path, path: Path) -> None:
    # On Windows a virus scanner or an indexer may hold the file open for a moment.
    for wait in (0.05, 0.2, 0.5):
        try:
            temporary.replace(path)
            return
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(wait)
    temporary.replace(path)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut; not to be had on Windows."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
