"""What the knowledge costs: import, first use, memory, look-ups a second.

    python tools/bench_knowledge.py

Each figure is taken in fresh processes (the median of five), so that nothing is warm but the disk. Targets: first use 0.5 s,
150 MB more, 50,000 names a second.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median

RUNS = 5
FIRST_USE = """
import json, sys, time
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6
start = time.perf_counter(); import conflictparse; imported = time.perf_counter() - start
heavy = sorted(set(sys.modules) & {"marisa_trie", "rapidfuzz", "anyascii", "stanza", "torch", "conflictparse.knowledge"})
before = resident()
start = time.perf_counter()
from conflictparse.knowledge import bundled_knowledge
known = bundled_knowledge()
first = known.locate("Koendoez")
loaded = time.perf_counter() - start
assert first is not None and first.country == "AF"
names = [name for place in known.places for name in (place.name, *place.aliases)]
names += [name + "x" for name in names]
def rate(look_up, names):
    start = time.perf_counter()
    for name in names:
        look_up(name)
    return len(names) / (time.perf_counter() - start)
exact = rate(known.named, names * 10)
map_first, map_again = (rate(known.gazetteer.written, names) for _ in range(2))
sounding = rate(known.gazetteer.sounding, names)
located = rate(lambda name: known.locate(name, countries=("SY",)), names[:400])
print(json.dumps(dict(imported=imported, heavy=heavy, loaded=loaded, memory=resident() - before, exact=exact, map_first=map_first,
                      map_again=map_again, sounding=sounding, located=located)))
"""


def main() -> None:
    runs = [json.loads(subprocess.run([sys.executable, "-c", FIRST_USE], check=True, capture_output=True).stdout) for _ in range(RUNS)]
    figure = {key: median(run[key] for run in runs) for key in runs[0] if key != "heavy"}
    print(f"import conflictparse: {figure['imported'] * 1000:.0f} ms; heavy modules among it: {', '.join(runs[0]['heavy']) or 'none'}")
    print(f"first use (load and locate one name): {figure['loaded']:.3f} s")
    print(f"memory after all look-ups: {figure['memory']:.0f} MB more")
    print(f"named(): {figure['exact']:,.0f} names a second")
    print(f"gazetteer, as written: {figure['map_first']:,.0f} names a second at first, {figure['map_again']:,.0f} again")
    print(f"gazetteer, by sound: {figure['sounding']:,.0f} names a second")
    print(f"locate() with a country, half of the names unknown: {figure['located']:,.0f} names a second")


if __name__ == "__main__":
    main()
