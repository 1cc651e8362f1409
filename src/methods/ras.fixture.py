"""RAS on a 2 by 2 table has a closed form (a quadratic in one cell, from the kept cross ratio), and Flegg's quotient is arithmetic;
both with 40 digits. Standard library only. Writes one fixture for each."""
import json, random
from decimal import Decimal as D, getcontext
from pathlib import Path

getcontext().prec = 40
rng = random.Random(1962)


def write(method, source, cases):
    out = {"method": method, "made_by": "ras.fixture.py", "source": source, "tolerance": 1e-10, "cases": cases}
    Path(__file__).with_name(method + ".fixture.json").write_text(json.dumps(out, indent=1) + "\n")


ras = []
for _ in range(5):
    a, b, c, d = [D(rng.randint(1, 30)) for _ in range(4)]
    u1, u2, v1 = [D(rng.randint(5, 40)) for _ in range(3)]
    v1 = min(v1, u1 + u2 - 1)
    v2, k = u1 + u2 - v1, a * d / (b * c)
    # y11 = t: t (u2 - v1 + t) = k (u1 - t)(v1 - t)
    p, q, r = 1 - k, u2 - v1 + k * (u1 + v1), -k * u1 * v1
    roots = [-r / q] if p == 0 else [(-q + s * (q * q - 4 * p * r).sqrt()) / (2 * p) for s in (1, -1)]
    t = next(x for x in roots if 0 <= x <= min(u1, v1) and u2 - v1 + x >= 0)
    ras.append({"x": [float(v) for v in (a, b, c, d)], "rowTotals": [float(u1), float(u2)], "colTotals": [float(v1), float(v2)], "fitted": [float(v) for v in (t, u1 - t, v1 - t, u2 - v1 + t)]})
write("ras", "closed form by the kept cross ratio, 40 digits", ras)

flegg = []
for n, delta in [(3, "0.3"), (4, "0.1"), (2, "0")]:
    nation = [rng.randint(20, 90) for _ in range(n)]
    region = [rng.randint(1, v) for v in nation]
    a = [[D(rng.randint(0, 30)) / 100 for _ in range(n)] for _ in range(n)]
    part, whole = D(sum(region)), D(sum(nation))
    size = ((1 + part / whole).ln() / D(2).ln()) ** D(delta)
    own = [D(e) / E for e, E in zip(region, nation)]
    out = [float(a[i][j] * min(1, size * (own[i] / (part / whole) if i == j else own[i] / own[j]))) for i in range(n) for j in range(n)]
    flegg.append({"n": n, "coefficients": [float(v) for row in a for v in row], "region": region, "nation": nation, "delta": float(delta), "regional": out})
write("flegg-location-quotient", "flegg-webber-1997, 40 digits", flegg)
