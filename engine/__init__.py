"""Charloom's engine: reads texts, trains language models, measures them and writes with them. Knows no window."""

import os

# Torch's threads wait for each other by spinning, on Linux for long: where another program, or the window, wants a core
# too, that turns a step of ten milliseconds into one of seconds. A short spin costs next to nothing on a quiet machine
# (tests/benchmarks/RESULTS.md). It must be said before torch is loaded.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
