"""The model architectures, one folder each. Start at base.py; to add one, copy the folder of another."""
