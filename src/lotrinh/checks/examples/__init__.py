"""Small plans that show a rule, and the rows they are made of."""
