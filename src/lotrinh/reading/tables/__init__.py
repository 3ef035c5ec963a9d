"""What tables say: figures, projects, tasks and proposals, by their heads and rows."""
