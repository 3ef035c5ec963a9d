"""The look and the words of every page: tokens, components, base templates, template tags."""
