"""Pages for planners, agencies and leaders, behind sign-in."""
