"""`python -m lotrinh` is the same as the `lotrinh` command."""

from lotrinh.cli import main

main()
