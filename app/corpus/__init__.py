"""The page of the texts: which there are, and what is done to them."""
