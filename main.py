"""Charloom. Without arguments: the window. With a verb: the command line. Both import lazily, so that each starts fast."""

import multiprocessing
import sys

VERBS = ("train", "eval", "generate", "info", "bench", "self-test", "-h", "--help")


def main(argv: list[str]) -> int:
    """Open the window, with files to load if any are named, or run a verb; answers the exit status."""
    if argv[:2] == ["bench", "window"]:
        from app.benchmark import main as bench_window

        return bench_window(argv[2:])
    if argv and argv[0] in VERBS:
        from engine.cli import main as command_line

        return command_line(argv)
    from app.start import main as window

    return window(argv)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
