"""Charloom's engine: reads texts, trains language models, measures them and writes with them. Knows no window."""
