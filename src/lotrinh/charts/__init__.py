"""Results as Vega-Lite specifications, and as SVG; pages and reports use the same ones."""
