"""Growth over several years against the years it is made of."""
