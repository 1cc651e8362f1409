"""Least squares on every dummy by normal equations in exact fractions, the cluster sandwich in full, and p-values of Student's t
for 1 and 2 degrees of freedom in closed form. Standard library only."""
import json, math, random
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 40
rng = random.Random(1994)


def inverse(a):
    n = len(a)
    rows = [list(row) + [F(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        best = next(i for i in range(k, n) if rows[i][k] != 0)
        rows[k], rows[best] = rows[best], rows[k]
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(n):
            if i != k and rows[i][k] != 0:
                rows[i] = [v - rows[i][k] * w for v, w in zip(rows[i], rows[k])]
    return [row[n:] for row in rows]


def root(v):
    return float((D(v.numerator) / D(v.denominator)).sqrt())


def fit(a, b, d, y, cluster, correction):
    units, periods = sorted(set(a)), sorted(set(b))
    x = [[F(dd)] + [F(int(u == uu)) for u in units] + [F(int(t == tt)) for t in periods[1:]] for uu, tt, dd in zip(a, b, d)]
    k, n = len(x[0]), len(y)
    bread = inverse([[sum(r[i] * r[j] for r in x) for j in range(k)] for i in range(k)])
    xy = [sum(r[i] * v for r, v in zip(x, y)) for i in range(k)]
    beta = [sum(bread[i][j] * xy[j] for j in range(k)) for i in range(k)]
    e = [v - sum(r[i] * beta[i] for i in range(k)) for r, v in zip(x, y)]
    groups = sorted(set(cluster))
    variance = F(0)
    for g in groups:
        score = [sum(x[p][i] * e[p] for p in range(n) if cluster[p] == g) for i in range(k)]
        variance += sum(bread[0][i] * score[i] for i in range(k)) ** 2
    gg = len(groups)
    factor = {"none": F(1), "clusters": F(gg, gg - 1), "clusters-and-parameters": F(gg, gg - 1) * F(n - 1, n - k)}[correction]
    effect, error = beta[0], root(variance * factor)
    t = float(effect) / error
    p = {1: 1 - 2 / math.pi * math.atan(abs(t)), 2: 1 - abs(t) / math.sqrt(2 + t * t)}.get(gg - 1)
    return {"effect": float(effect), "error": error, "pValue": p, "parameters": k, "clusters": gg}


cases = []
for units, periods, groups, gaps, correction in [(6, 4, 3, 0, "none"), (6, 4, 3, 5, "clusters"), (8, 5, 8, 7, "clusters-and-parameters"), (4, 6, 2, 3, "none"), (9, 3, 3, 2, "clusters-and-parameters")]:
    start = [rng.choice([1, 2, 2, 9]) for _ in range(units)]
    start[0], start[1] = 9, 1
    rows = [(u, t) for u in range(units) for t in range(periods)]
    for _ in range(gaps):
        rows.remove(rng.choice([row for row in rows if row[1] != 2]))
    a, b = [u for u, _ in rows], [t for _, t in rows]
    d = [int(t >= start[u]) for u, t in rows]
    y = [F(rng.randint(0, 99)) for _ in rows]
    cluster = [u if groups == units else u // 2 % groups for u in a]
    cases.append({"effects": "unit-and-period", "correction": correction, "unit": a, "period": b, "treated": d, "outcome": [int(v) for v in y], "cluster": cluster, **fit(a, b, d, y, cluster, correction)})
    # Two groups, two halves: one start for all treated units, everything else the same.
    group = [int(start[u] < 9) for u in a]
    half = [int(t >= 2) for t in b]
    d = [g * h for g, h in zip(group, half)]
    cases.append({"effects": "group-and-half", "correction": correction, "unit": a, "period": b, "treated": d, "outcome": [int(v) for v in y], "cluster": cluster, **fit(group, half, d, y, cluster, correction)})
out = {"method": "difference-in-differences", "made_by": "difference-in-differences.fixture.py", "source": "least squares with every dummy and the cluster sandwich in exact fractions", "tolerance": 1e-11, "cases": cases}
Path(__file__).with_name("difference-in-differences.fixture.json").write_text(json.dumps(out, indent=None, separators=(", ", ": ")).replace("}, {", "},\n {") + "\n")
