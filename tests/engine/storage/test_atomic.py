"""Atomic writes: the new file or the old one, never half of one, and nothing left beside it."""

import os
import stat
import subprocess
import sys

import pytest

from engine.errors import UserError
from engine.storage.atomic import check_writable, write_atomically

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits and permissions")


def test_a_file_is_written_and_written_over_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "名前 and spaces.charloom"
    for data in (b"old" * 1000, b"new"):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_others_may_read_what_the_umask_lets_them(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a", b"data")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


FAIL = """
import resource, sys
from pathlib import Path
from engine.errors import UserError
from engine.storage.atomic import write_atomically

resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))  # Python ignores SIGXFSZ, so that the write fails
try:
    write_atomically(Path(sys.argv[1]), b"x" * 1_000_000)
except UserError as error:
    print(error)
"""


@POSIX
@pytest.mark.parametrize("old", [b"old", None], ids=["over an old one", "a new one"])
def test_a_write_that_fails_half_way_leaves_what_was_there(root, tmp_path, old):
    path = tmp_path / "a.charloom"
    if old:
        path.write_bytes(old)
    told = subprocess.run([sys.executable, "-c", FAIL, path], cwd=root, capture_output=True, text=True, check=True)
    assert told.stdout.startswith("There is no room left on the disk")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([old] if old else [])


@pytest.mark.parametrize(
    "attempt", [check_writable, lambda path: write_atomically(path, b"data")], ids=["check", "write"]
)
class TestRefused:
    """What cannot be written is refused by both: the check beforehand, and the write."""

    def test_a_missing_folder(self, attempt, tmp_path):
        with pytest.raises(UserError, match=r"There is no folder .*missing"):
            attempt(tmp_path / "missing" / "a.charloom")
        assert not list(tmp_path.iterdir())

    def test_a_file_in_the_place_of_a_folder(self, attempt, tmp_path):
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(UserError, match=r"There is no folder .*file"):
            attempt(tmp_path / "file" / "a.charloom")

    def test_a_folder_in_the_place_of_the_file(self, attempt, tmp_path):
        (tmp_path / "folder").mkdir()
        with pytest.raises(UserError, match="folder"):
            attempt(tmp_path / "folder")
        assert [each.name for each in tmp_path.iterdir()] == ["folder"]

    def test_a_name_longer_than_the_system_allows(self, attempt, tmp_path):
        with pytest.raises(UserError):
            attempt(tmp_path / ("a" * 300))
        assert not list(tmp_path.iterdir())

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this person may write everywhere")
    def test_a_folder_without_permission(self, attempt, tmp_path):
        tmp_path.chmod(0o500)
        try:
            with pytest.raises(UserError, match="no permission"):
                attempt(tmp_path / "a.charloom")
        finally:
            tmp_path.chmod(0o700)


def test_a_check_that_passes_leaves_nothing_behind_and_the_old_file_alone(tmp_path):
    path = tmp_path / "a.charloom"
    path.write_bytes(b"old")
    check_writable(path)
    check_writable(tmp_path / "b.charloom")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
