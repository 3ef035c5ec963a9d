"""Commands of `lotrinh manage`."""
