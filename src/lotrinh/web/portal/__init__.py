"""Public pages: what has been published, and nothing else."""
