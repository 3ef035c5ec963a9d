"""Finding things by words, with and without their marks."""
