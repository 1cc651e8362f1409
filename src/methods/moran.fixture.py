"""Columbus crime data (Anselin 1988, public domain) with the results of PySAL esda (BSD licence), copied from the outputs in
the folder given as argument; and the mean of I over all orders of five values, in exact fractions. Standard library only."""
import csv, json, sys
from fractions import Fraction
from itertools import permutations
from pathlib import Path

here, truth = Path(__file__), Path(sys.argv[1])
rows = lambda name: list(csv.DictReader(open(truth / name)))
columbus, edges, world, local = rows("columbus.csv"), rows("columbus_queen_edges_0based.csv"), list(csv.reader(open(truth / "esda_columbus_global.csv"))), rows("esda_columbus_crime_queen.csv")
keep = {"I": "i", "VI_norm": "varianceNormal", "VI_rand": "varianceRandom", "z_norm": "zNormal", "z_rand": "zRandom", "p_sim": "p", "geary_C": "geary"}
results = [{"name": r[1], **{new: float(r[world[0].index(old)]) for old, new in keep.items()}} for r in world if r[0] == "queen"]

values, links = [3, 1, 4, 1, 5], [(0, 1), (1, 2), (2, 3), (3, 4), (1, 4)]
links += [(j, i) for i, j in links]
mean, all_i, all_c = Fraction(sum(values), 5), [], []
for order in permutations(values):
    z = [v - mean for v in order]
    m2 = sum(v * v for v in z)
    all_i.append(Fraction(5, len(links)) * sum(z[i] * z[j] for i, j in links) / m2)
    all_c.append(Fraction(4, 2 * len(links)) * sum((z[i] - z[j]) ** 2 for i, j in links) / m2)
moment = lambda v: (sum(v) / len(v), sum(x * x for x in v) / len(v) - (sum(v) / len(v)) ** 2)
small = {"values": values, "from": [i for i, _ in links], "to": [j for _, j in links], "i": float(all_i[0]), "c": float(all_c[0]),
         "mean": float(moment(all_i)[0]), "variance": float(moment(all_i)[1]), "gearyMean": float(moment(all_c)[0]), "gearyVariance": float(moment(all_c)[1])}

out = {"method": "moran", "made_by": "moran.fixture.py", "source": "anselin-1988; PySAL esda 4d20eb472251; all orders in exact fractions", "tolerance": 1e-12,
       "small": small, "columbus": {name: [float(r[name]) for r in columbus] for name in ("CRIME", "HOVAL", "INC", "X", "Y")},
       "from": [int(e["i"]) for e in edges], "to": [int(e["j"]) for e in edges], "results": results}
here.with_name("moran.fixture.json").write_text(json.dumps(out) + "\n")
out = {"method": "local-moran", "made_by": "moran.fixture.py", "source": "PySAL esda 4d20eb472251, on the Columbus data in moran.fixture.json", "tolerance": 1e-9,
       "i": [float(r["Ii"]) for r in local], "quadrant": [int(r["q"]) for r in local], "p": [float(r["p_sim"]) for r in local], "gStarZ": [float(r["Gstar_z"]) for r in local]}
here.with_name("local-moran.fixture.json").write_text(json.dumps(out) + "\n")
