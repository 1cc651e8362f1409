"""Fitness, opportunity, locational correlation and skill relatedness by their definitions in exact fractions or with 50
digits; one fixture for each method. Standard library only."""
import json, random
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 50
rng = random.Random(2012)


def write(method, source, **body):
    out = {"method": method, "made_by": "relatedness.fixture.py", "source": source, "tolerance": 1e-12, **body}
    Path(__file__).with_name(method + ".fixture.json").write_text(json.dumps(out) + "\n")


fit, opp = [], []
for rows, cols in [(4, 5), (6, 6)]:
    m = [[int(rng.random() < 0.55) for _ in range(cols)] for _ in range(rows)]
    for r in range(rows):
        m[r][r % cols] = 1
    for i in range(cols):
        m[i % rows][i] = 1
    f, q = [D(1)] * rows, [D(1)] * cols
    for _ in range(7):
        nf = [sum(q[i] for i in range(cols) if m[r][i]) for r in range(rows)]
        nq = [1 / sum(1 / f[r] for r in range(rows) if m[r][i]) for i in range(cols)]
        f, q = [v * rows / sum(nf) for v in nf], [v * cols / sum(nq) for v in nq]
    flat = [v for row in m for v in row]
    fit.append({"rows": rows, "cols": cols, "present": flat, "iterations": 7, "fitness": [float(v) for v in f], "complexity": [float(v) for v in q]})
    have = [{r for r in range(rows) if m[r][i]} for i in range(cols)]
    phi = [[F(len(a & b), max(len(a), len(b))) for b in have] for a in have]
    pci = [F(rng.randint(-20, 20), 8) for _ in range(cols)]
    for zero in ("given", "ubiquity"):
        start = F(0) if zero == "given" else sum(len(h) * c for h, c in zip(have, pci)) / sum(map(len, have))
        c = [v - start for v in pci]
        density = [[sum(phi[i][j] for j in range(cols) if m[r][j]) / sum(phi[i]) for i in range(cols)] for r in range(rows)]
        coi = [sum(density[r][i] * c[i] for i in range(cols) if not m[r][i]) for r in range(rows)]
        cog = [[F(0) if m[r][i] else sum(phi[i][j] / sum(phi[k][j] for k in range(cols)) * c[j] for j in range(cols) if not m[r][j]) - density[r][i] * c[i] for i in range(cols)] for r in range(rows)]
        opp.append({"rows": rows, "cols": cols, "present": flat, "proximity": [float(v) for row in phi for v in row], "pci": [float(v) for v in pci], "zero": zero,
                    "coi": [float(v) for v in coi], "cog": [float(v) for row in cog for v in row]})
write("fitness", "tacchella-et-al-2012, 50 digits", cases=fit)
write("opportunity", "hausmann-et-al-2014, exact fractions", cases=opp)

corr = []
for rows, cols in [(5, 3), (12, 6)]:
    x = [[rng.randint(0, 90) for _ in range(cols)] for _ in range(rows)]
    mean = [F(sum(row[i] for row in x), rows) for i in range(cols)]
    cov = [[sum((row[i] - mean[i]) * (row[j] - mean[j]) for row in x) for j in range(cols)] for i in range(cols)]
    dec = lambda v: D(v.numerator) / D(v.denominator)
    corr.append({"rows": rows, "cols": cols, "x": [v for row in x for v in row], "value": [float(dec(cov[i][j]) / (dec(cov[i][i]) * dec(cov[j][j])).sqrt()) for i in range(cols) for j in range(cols)]})
write("locational-correlation", "porter-2003, 50 digits", cases=corr)

skill = []
for n, missing in [(4, 10), (5, 0)]:
    flows = {(i, j): rng.randint(1, 60) for i in range(n) for j in range(n) if i == j or rng.random() < 0.6}
    full = dict(flows)
    if missing:
        full.update({(j, i): missing for i, j in flows if (j, i) not in flows})
    total = sum(full.values())
    ratio = {(i, j): F(c * total, sum(v for (a, _), v in full.items() if a == i) * sum(v for (_, b), v in full.items() if b == j)) for (i, j), c in full.items() if i != j}
    order = sorted(ratio)
    skill.append({"industries": n, "missingReverse": missing, "from": [i for i, _ in flows], "to": [j for _, j in flows], "count": list(flows.values()),
                  "pairs": [list(p) for p in order], "value": [float((ratio[p] - 1) / (ratio[p] + 1)) for p in order]})
write("skill-relatedness", "neffke-henning-2013, exact fractions", cases=skill)
