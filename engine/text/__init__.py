"""From files to text to tokens."""
