"""Germany 1995 as printed in the Eurostat manual, inverted in exact fractions by the rule of cofactors' solution
(Gauss with exchange of rows on fractions), with the multipliers as printed. Standard library only."""
import json
from fractions import Fraction
from pathlib import Path

names = ["agriculture", "industry", "construction", "trade", "business services", "other services"]
flows = [[1131, 25480, 1, 607, 710, 762], [7930, 304584, 64167, 41082, 11981, 30360], [426, 7334, 3875, 5296, 23457, 9155],
         [3559, 72717, 14190, 74399, 10835, 21008], [3637, 96115, 31027, 65755, 193176, 34223], [1552, 14986, 1747, 11225, 15058, 22070]]
output = [43910, 1079446, 245606, 540063, 692487, 508918]
value_added = [21664, 395022, 115624, 311407, 415426, 365017]
workers = [1096, 8381, 3236, 9251, 4258, 10206]
printed = {"output": [1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782], "valueAdded": [0.845, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199],
           "workers": [0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242], "forward": [2.1126, None, 1.3558, 1.5848, 2.1037, 1.2106]}


def inverse(a):
    n = len(a)
    rows = [list(row) + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [v - rows[i][k] * w for v, w in zip(rows[i], rows[k])]
    return [row[n:] for row in rows]


def identity_minus(f):
    return [[Fraction(int(i == j)) - f(i, j) for j in range(6)] for i in range(6)]


leontief = inverse(identity_minus(lambda i, j: Fraction(flows[i][j], output[j])))
ghosh = inverse(identity_minus(lambda i, j: Fraction(flows[i][j], output[i])))
flat = lambda table: [float(v) for row in table for v in row]
out = {"method": "leontief", "made_by": "leontief.fixture.py", "source": "eurostat-2008 (the forward linkage of industry is printed as 1.6691, its formula gives 1.6910: left out); exact fractions",
       "tolerance": 1e-13, "names": names, "flows": [v for row in flows for v in row], "output": output, "valueAdded": value_added, "workers": workers,
       "leontief": flat(leontief), "ghosh": flat(ghosh), "printed": printed}
Path(__file__).with_name("leontief.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
