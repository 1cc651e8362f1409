"""Join counts of a small map over all orders of its values: observed, mean, and the exact one-sided shares of orders with at
least and at most as many joins. Exact fractions, standard library only."""
import json
from fractions import Fraction
from itertools import combinations
from pathlib import Path

n, pairs = 9, [(u, v) for u in range(9) for v in range(u + 1, 9) if (v - u == 3) or (v - u == 1 and v % 3)]


def joins(ones):
    bb = sum(a in ones and b in ones for a, b in pairs)
    bw = sum((a in ones) != (b in ones) for a, b in pairs)
    return [bb, len(pairs) - bb - bw, bw]


cases = []
for ones in [(0, 1, 3, 4), (0, 2, 6, 8), (4,), (0, 1, 2, 3, 5), tuple(range(9))]:
    seen, every = joins(set(ones)), [joins(set(c)) for c in combinations(range(n), len(ones))]
    cases.append({"present": [int(u in ones) for u in range(n)], "observed": seen, "expected": [float(Fraction(sum(e[k] for e in every), len(every))) for k in range(3)],
                  "greater": [sum(e[k] >= seen[k] for e in every) / len(every) for k in range(3)], "less": [sum(e[k] <= seen[k] for e in every) / len(every) for k in range(3)]})
out = {"method": "join-count", "made_by": "join-count.fixture.py", "source": "all orders of the values on a 3 by 3 board", "tolerance": 1e-12,
       "from": [a for p in pairs for a in p], "to": [a for p in pairs for a in p[::-1]], "cases": cases}
Path(__file__).with_name("join-count.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
