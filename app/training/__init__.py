"""The page of training: settings, run, curves."""
