"""Validation shares of random clusters by whole tables in NumPy 2.4 (numpy.quantile for percentiles): no sums by cluster are kept."""
import json, random
from pathlib import Path
import numpy as np

rng = random.Random(2016)


def outside(m, label, own, c, between):
    rest = [d for d in sorted(set(label)) if d != c]
    if between == "clusters":
        return np.array([np.mean([m[i, j] for i in own for j in range(len(label)) if label[j] == d]) for d in rest])
    return np.array([m[i, j] for i in own for j in range(len(label)) if label[j] != c])


cases = []
for n, groups, between, alone in [(6, 2, "clusters", "fails"), (12, 3, "pairs", "fails"), (25, 6, "clusters", "left-out"), (25, 6, "pairs", "left-out"), (30, 12, "clusters", "fails")]:
    label = list(range(groups)) + [rng.randrange(groups - 1) for _ in range(n - groups)]
    m = np.array([[rng.gauss(0, 1) for _ in range(n)] for _ in range(n)])
    m = (m + m.T) / 2 + 1.0 * np.equal.outer(label, label)
    np.fill_diagonal(m, 0)
    shares = []
    for kind in ("clusters", "industries"):
        mean_passed, high_passed, counted = 0, 0, 0
        units = [[i for i in range(n) if label[i] == c] for c in range(groups)] if kind == "clusters" else [[i] for i in range(n)]
        for own in units:
            c = label[own[0]]
            inside = [m[i, j] for i in own for j in range(n) if label[j] == c and i != j]
            if not inside:
                counted += alone == "fails"
                continue
            counted += 1
            values = outside(m, label, own, c, between)
            mean_passed += bool(np.mean(inside) > np.mean(values))
            high_passed += bool(np.mean(inside) > np.quantile(values, 0.95))
        shares += [mean_passed / counted, high_passed / counted]
    cases.append({"n": n, "groups": groups, "between": between, "alone": alone, "label": label, "similarity": [float(v) for v in m.ravel()], "shares": shares, "score": sum(shares) / 4})
out = {"method": "cluster-validation", "made_by": "cluster-validation.fixture.py", "source": "the definition over whole tables in NumPy 2.4", "tolerance": 1e-13, "cases": cases}
Path(__file__).with_name("cluster-validation.fixture.json").write_text(json.dumps(out) + "\n")
print([c["shares"] for c in cases])
