"""Coagglomeration by the authors' own formula with plants (1997, p. 907), and as the weighted mean over pairs of the covariance
of their deviations, both in exact fractions; they must agree. Standard library only."""
import json, random
from fractions import Fraction as F
from pathlib import Path

rng = random.Random(97)
cases = []
for places, industries in [(3, 2), (4, 3), (6, 5)]:
    parts = [rng.randint(1, 9) for _ in range(places)]
    area = [F(p, sum(parts)) for p in parts]
    plants = [[(rng.randint(1, 60), rng.randrange(places)) for _ in range(rng.randint(2, 7))] for _ in range(industries)]
    size = [sum(s for s, _ in p) for p in plants]
    w, x2 = [F(s, sum(size)) for s in size], sum(a * a for a in area)
    share = [[F(sum(s for s, q in p if q == r), t) for r in range(places)] for p, t in zip(plants, size)]
    h = [sum(F(s, t) ** 2 for s, _ in p) for p, t in zip(plants, size)]
    g = [sum((s - a) ** 2 for s, a in zip(row, area)) for row in share]
    gamma = [(gj / (1 - x2) - hj) / (1 - hj) for gj, hj in zip(g, h)]
    both = [sum(wj * row[r] for wj, row in zip(w, share)) for r in range(places)]
    group = sum((s - a) ** 2 for s, a in zip(both, area))
    plant_h, w2 = sum(wj * wj * hj for wj, hj in zip(w, h)), sum(wj * wj for wj in w)
    formula = (group / (1 - x2) - plant_h - sum(gj * wj * wj * (1 - hj) for gj, wj, hj in zip(gamma, w, h))) / (1 - w2)
    cov = lambda j, k: sum((share[j][r] - area[r]) * (share[k][r] - area[r]) for r in range(places)) / (1 - x2)
    pairs = sum(w[j] * w[k] * cov(j, k) for j in range(industries) for k in range(industries) if j != k) / (1 - w2)
    assert formula == pairs
    x = [[sum(s for s, q in plants[j] if q == r) for j in range(industries)] for r in range(places)]
    cases.append({"rows": places, "cols": industries, "x": [v for row in x for v in row], "areaShares": [float(a) for a in area], "gamma": float(formula)})
out = {"method": "coagglomeration", "made_by": "coagglomeration.fixture.py", "source": "ellison-glaeser-1997, two forms in exact fractions", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("coagglomeration.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
