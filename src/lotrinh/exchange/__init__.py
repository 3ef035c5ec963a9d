"""A plan to and from files: the plan folder and what changed between two plans."""
