"""Charloom's engine: reads texts, trains language models, measures them and writes with them. Knows no window."""

import os

# Torch's threads otherwise wait for each other by spinning. Where another program wants a core too, that turns a step of
# ten milliseconds into one of seconds. It must be said before torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
