"""Training a network and measuring it. Start at loop.py."""
