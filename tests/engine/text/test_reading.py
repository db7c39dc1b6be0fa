"""Reading files and folders: what is read, and the sentence for what cannot be."""

import os
from pathlib import Path

import pytest

from engine.config import TextSettings
from engine.errors import UserError
from engine.text.corpus import build_corpus
from engine.text.reading import find_text_files, read_document

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


@pytest.fixture
def write(tmp_path: Path):
    def make(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    return make


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        [read_document(file) for file in find_text_files([path])]
    return str(caught.value)


def test_a_byte_order_mark_is_not_part_of_the_text(write):
    text = "Grüße, 世界 🙂\n"
    assert read_document(write("plain.txt", text.encode())).text == text
    assert read_document(write("marked.txt", text.encode("utf-8-sig"))).text == text


def test_windows_line_ends_make_the_same_corpus(write):
    lines = "one line\nand another\n" * 20
    corpora = [
        build_corpus([read_document(write(f"{number}.txt", data))], TextSettings())
        for number, data in enumerate([lines.encode(), lines.replace("\n", "\r\n").encode()])
    ]
    assert corpora[0].fingerprint == corpora[1].fingerprint


def test_names_with_spaces_and_other_scripts_are_read(write):
    path = write("my folder/Überraschung 长梯.txt", b"text")
    document = read_document(path)
    assert (document.name, document.path, document.encoding) == ("Überraschung 长梯.txt", path, "UTF-8")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", "\u3000\u2003\n".encode()], ids=["none", "blank", "mark", "wide"]
)
def test_a_file_without_text_is_refused(write, data):
    assert "empty.txt is empty" in refusal(write("empty.txt", data))


def test_one_character_is_too_little_for_a_corpus(write):
    document = read_document(write("one.txt", b"a"))
    with pytest.raises(UserError, match="only 1 characters"):
        build_corpus([document], TextSettings())


def test_a_binary_file_is_refused(write):
    assert "not a text file" in refusal(write("picture.txt", b"\x89PNG\r\n\x00\x00\x01"))


def test_the_first_byte_that_is_not_utf_8_is_named(write):
    assert "byte 4 does not fit" in refusal(write("latin.txt", "caf\u00e9 au lait".encode("latin-1")))


def test_missing_files_are_refused_by_name(tmp_path):
    assert str(tmp_path / "gone.txt") in refusal(tmp_path / "gone.txt")


def test_a_name_longer_than_the_system_allows_is_refused(tmp_path):
    assert refusal(tmp_path / ("a" * 300))


def test_a_folder_is_read_by_the_text_files_in_and_below_it_in_order(write, tmp_path):
    for name in ("b.txt", "a.md", "below/c.TXT", "picture.png", "no-suffix"):
        write(name, b"text")
    found = find_text_files([tmp_path])
    assert [str(file.relative_to(tmp_path)) for file in found] == ["a.md", "b.txt", str(Path("below", "c.TXT"))]


def test_files_and_folders_are_read_in_the_order_given(write, tmp_path):
    last, inside = write("z.data", b"text"), write("folder/a.txt", b"text")
    assert find_text_files([last, tmp_path / "folder"]) == [last, inside]


def test_a_folder_without_text_is_refused(write, tmp_path):
    write("picture.png", b"text")
    assert "holds no text files" in refusal(tmp_path)


def test_hidden_files_are_left_out(write, tmp_path):
    shown = write("shown.txt", b"text")
    write(".hidden.txt", b"text")
    assert find_text_files([tmp_path]) == [shown]


def test_files_below_hidden_folders_are_left_out(write, tmp_path):
    shown = write("shown.txt", b"text")
    write(".venv/lib/licence.txt", b"text")
    assert find_text_files([tmp_path]) == [shown]


@LINKS
def test_a_loop_of_links_ends(write, tmp_path):
    file = write("folder/a.txt", b"text")
    (tmp_path / "folder" / "loop").symlink_to(tmp_path / "folder")
    assert find_text_files([tmp_path / "folder"]) == [file]


@LINKS
def test_a_link_to_itself_is_refused(tmp_path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert refusal(loop)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not a file" in refusal(pipe)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this person may read everything")
def test_a_file_without_permission_is_refused(write):
    path = write("secret.txt", b"text")
    path.chmod(0)
    assert "no permission" in refusal(path)
