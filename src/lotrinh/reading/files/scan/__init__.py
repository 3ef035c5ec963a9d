"""Pictures of documents, through Tesseract."""
