"""Intervals of hidden cells by linear programmes, two for each cell: SciPy 1.17, scipy.optimize.linprog (HiGHS). All totals are equations as
they stand, redundant ones too; no network is built."""
import json, random
from pathlib import Path
import numpy as np
from scipy.optimize import linprog

rng = random.Random(1995)


def table(parents, cols):
    rows = len(parents)
    x = np.zeros((rows, cols + 1))
    leaves = [r for r in range(rows) if r not in parents]
    for r in leaves:
        for c in range(cols):
            v = rng.choice([0, rng.randint(1, 9), rng.randint(10, 99)])
            at = r
            while at >= 0:
                x[at, c] += v
                x[at, cols] += v
                at = parents[at]
    return x


def equations(parents, cols):
    rows, out = len(parents), []
    for r in range(rows):
        row = np.zeros((rows, cols + 1))
        row[r, :cols], row[r, cols] = 1, -1
        out.append(row.ravel())
        children = [k for k in range(rows) if parents[k] == r]
        for c in range(cols + 1) if children else []:
            e = np.zeros((rows, cols + 1))
            e[children, c], e[r, c] = 1, -1
            out.append(e.ravel())
    return np.array(out)


cases = []
for parents, cols, part, top in [([2, 2, -1], 2, 0.7, None), ([4, 4, 4, 4, -1], 4, 0.5, None), ([4, 4, 4, 4, -1], 4, 0.5, 120), ([2, 2, 6, 5, 5, 6, -1], 3, 0.5, None), ([8, 8, 7, 7, 7, 8, 9, 9, 9, -1], 4, 0.45, None), ([3, 3, 3, -1], 6, 0.9, 60)]:
    x = table(parents, cols)
    hidden = np.array([int(rng.random() < part) for _ in range(x.size)])
    low = np.zeros(x.size)
    high = np.array([np.inf if top is None else max(top, v) for v in x.ravel()])
    a = equations(parents, cols)
    at = np.flatnonzero(hidden)
    b = -a[:, hidden == 0] @ x.ravel()[hidden == 0]
    bounds = [(low[p], None if np.isinf(high[p]) else high[p]) for p in at]
    lower, upper = x.ravel().copy(), x.ravel().copy()
    for k, p in enumerate(at):
        c = np.zeros(len(at))
        c[k] = 1
        r = linprog(c, A_eq=a[:, at], b_eq=b, bounds=bounds, method="highs")
        lower[p] = r.fun
        r = linprog(-c, A_eq=a[:, at], b_eq=b, bounds=bounds, method="highs")
        # Status 3 is "unbounded" (HiGHS also says 4 where it cannot tell that from infeasible; the table itself is feasible).
        upper[p] = -r.fun if r.status == 0 else np.inf
    cases.append({"parents": parents, "rows": len(parents), "cols": cols + 1, "cells": [float(v) for v in x.ravel()], "hidden": [int(v) for v in hidden],
                  "high": [None if np.isinf(v) else float(v) for v in high], "lower": [float(v) for v in lower], "upper": [None if np.isinf(v) else float(v) for v in upper]})
out = {"method": "cell-intervals", "made_by": "cell-intervals.fixture.py", "source": "SciPy 1.17, linprog (HiGHS), all totals as equations", "tolerance": 1e-9, "cases": cases}
Path(__file__).with_name("cell-intervals.fixture.json").write_text(json.dumps(out) + "\n")
for c in cases:
    print([(l, u) for l, u, h in zip(c["lower"], c["upper"], c["hidden"]) if h][:8])
