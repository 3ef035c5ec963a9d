"""Whether a plan's promises and figures agree: findings, each with its sentences and arithmetic."""
