"""The page of writing on."""
