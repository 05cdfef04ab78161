"""A report for other programs and for the eye: CSV, GeoJSON, highlighted HTML, maps, graphs and timelines."""
