"""Proximity and density by counting places with sets, in exact fractions. Standard library only."""
import json, random
from fractions import Fraction
from math import sqrt
from pathlib import Path

rng = random.Random(2007)
cases = []
for rows, cols in [(5, 4), (8, 6), (3, 7)]:
    m = [[int(rng.random() < 0.5) for _ in range(cols)] for _ in range(rows)]
    having = [{r for r in range(rows) if m[r][i]} for i in range(cols)]

    def table(value):
        return [[None if not (a and b) else value(Fraction(len(a & b)), len(a), len(b)) for b in having] for a in having]

    kinds = {"conditional": table(lambda k, a, b: k / max(a, b)), "association": table(lambda k, a, b: k * rows / (a * b)), "jaccard": table(lambda k, a, b: k / (a + b - k))}
    kinds["cosine"] = [[None if v is None else float(Fraction(len(a & b))) / sqrt(len(a) * len(b)) for v, b in zip(row, having)] for row, a in zip(kinds["jaccard"], having)]
    phi = kinds["conditional"]

    def density(own, k):
        out = []
        for r in range(rows):
            for i in range(cols):
                near = sorted((j for j in range(cols) if phi[i][j] is not None and (own or j != i)), key=lambda j: (-phi[i][j], j))[:k]
                total = sum(phi[i][j] for j in near)
                out.append(float(sum(phi[i][j] for j in near if m[r][j]) / total) if total else None)
        return out

    flat = {kind: [None if v is None else float(v) for row in rows_ for v in row] for kind, rows_ in kinds.items()}
    cases.append({"rows": rows, "cols": cols, "present": [v for row in m for v in row], "proximity": flat, "in": density(True, None), "out": density(False, None), "k2": density(False, 2)})
out = {"method": "proximity", "made_by": "proximity.fixture.py", "source": "hidalgo-et-al-2007, counted with sets in exact fractions", "tolerance": 1e-14, "cases": cases}
Path(__file__).with_name("proximity.fixture.json").write_text(json.dumps(out) + "\n")
