"""Write the claims of a folder of articles as GeoJSON, for QGIS, geopandas or Leaflet.

Run it from a checkout: ``python examples/to_geojson.py [FILE]``. Places without a point are in it too, with the geometry ``null``.
"""

import json
import sys
from pathlib import Path

from conflictparse import Report, parse_reports, to_geojson

FILE = Path(sys.argv[1] if len(sys.argv) > 1 else "to_geojson.geojson")

files = sorted((Path(__file__).parent / "reports").glob("goma_*.txt"))
reports = [each for each in parse_reports(file.read_text(encoding="utf-8") for file in files) if isinstance(each, Report)]
FILE.write_text(json.dumps(to_geojson(reports), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
