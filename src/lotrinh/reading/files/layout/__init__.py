"""From words with their places on a page to paragraphs and table rows."""
