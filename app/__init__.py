"""The window: shows and steers. What it shows is computed in engine."""
