"""The worked example: documents and tables of Cao Bằng, for the demo, the manual and tests."""
