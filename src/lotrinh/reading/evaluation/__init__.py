"""How well readings agree with labelled documents."""
