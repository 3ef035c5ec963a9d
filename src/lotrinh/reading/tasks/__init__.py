"""Tasks of running text, and the bodies that they are given to."""
