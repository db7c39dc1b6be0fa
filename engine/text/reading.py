"""Reading text files."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError

LARGEST_FILE = 512 * 1024 * 1024
TEXT_SUFFIXES = (".txt", ".text", ".md")


@dataclass(frozen=True)
class Document:
    """One text as it was read: `text` is decoded but not cleaned; `path` is None for a bundled sample."""

    name: str
    text: str
    encoding: str = "UTF-8"
    path: Path | None = None


def find_text_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read: a file as it is, a folder by the text files in it and below, in the order of their names.

    Raises UserError for a path that does not exist and for a folder without text files.
    """
    files: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir, it says no to a name that cannot be looked up
            inside = sorted(file for file in _walk(path) if file.suffix.lower() in TEXT_SUFFIXES)
            if not inside:
                raise UserError(
                    "The folder {name} holds no text files ({suffixes}). Choose another folder, or the files themselves.",
                    name=path.name or str(path),
                    suffixes=", ".join(TEXT_SUFFIXES),
                )
            files.extend(inside)
        else:
            files.append(path)
    return files


def _walk(folder: Path) -> Iterator[Path]:
    # os.walk does not follow links to folders, so a loop of links ends.
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def read_document(path: Path) -> Document:
    """Read one UTF-8 text file. Raises UserError where there is no such file, no text in it, or no right to read it."""
    data = _read_bytes(path)
    if b"\0" in data:
        raise UserError(
            "The file {name} is not a text file. Save it as plain text (UTF-8) and open that.", name=path.name
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            "The file {name} is not UTF-8 text (byte {position:,} does not fit). Save it as UTF-8 and open it again.",
            name=path.name,
            position=error.start + 1,
        ) from error
    if not text.strip():
        raise UserError("The file {name} is empty. Choose a file with text in it.", name=path.name)
    return Document(name=path.name, text=text, path=path)


def _read_bytes(path: Path) -> bytes:
    try:
        if not path.exists():
            raise UserError("There is no file {name}. Check its name and folder.", name=str(path))
        if not path.is_file():
            raise UserError("{name} is not a file that can be read. Choose a text file.", name=str(path))
        if path.stat().st_size > LARGEST_FILE:
            raise UserError(
                "The file {name} is larger than {limit} MB. Split it and open a part.",
                name=path.name,
                limit=LARGEST_FILE // 2**20,
            )
        return path.read_bytes()
    except PermissionError as error:
        raise UserError(
            "You have no permission to read {name}. Change its permissions or copy it.", name=str(path)
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL inside the path
        raise UserError("The file {name} could not be read: {reason}.", name=str(path), reason=str(error)) from error
