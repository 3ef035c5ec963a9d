"""The nouns of planning as frozen, validated values; imports nothing but the standard library."""
