"""Writing on with a trained model."""
