"""Random linear programmes with their least values by SciPy 1.17, scipy.optimize.linprog (HiGHS)."""
import json, random
from pathlib import Path
import numpy as np
from scipy.optimize import linprog

rng = random.Random(1963)
cases = []
for n, m, kind in [(3, 1, "whole"), (6, 3, "whole"), (10, 4, "whole"), (20, 8, "real"), (40, 15, "real"), (60, 30, "table"), (90, 40, "table"), (12, 9, "far"), (8, 4, "open"), (15, 5, "open")] * 2:
    choose = (lambda: rng.choice([-1, 0, 0, 1])) if kind == "table" else (lambda: rng.randint(-3, 4)) if kind == "whole" else (lambda: round(rng.gauss(0, 1), 3))
    a = [[choose() for _ in range(n)] for _ in range(m)]
    low = [float(rng.choice([0, 0, -2, 1])) for _ in range(n)]
    high = [None if kind == "open" or rng.random() < 0.2 else l + rng.choice([0, 1, 5, 9]) for l in low]
    inside = [l + (rng.uniform(0, 4) if h is None else (h - l) * rng.choice([0, 0.5, 1])) for l, h in zip(low, high)]
    b = [sum(x * y for x, y in zip(row, inside)) + (rng.randint(-40, 40) if kind == "far" else 0) for row in a]
    c = [float(rng.randint(-5, 5)) for _ in range(n)]
    r = linprog(c, A_eq=a, b_eq=b, bounds=list(zip(low, high)), method="highs")
    if r.status == 4:
        r = linprog(c, A_eq=a, b_eq=b, bounds=list(zip(low, high)), method="highs", options={"presolve": False})
    status = {0: "optimal", 2: "infeasible", 3: "unbounded"}[r.status]
    cases.append({"costs": c, "low": low, "high": high, "equations": [{"cells": [j for j, v in enumerate(row) if v], "factors": [v for v in row if v], "right": right} for row, right in zip(a, b)],
                  "status": status, "value": float(r.fun) if r.status == 0 else None})
out = {"method": "linear-programme", "made_by": "linear-programme.fixture.py", "source": "SciPy 1.17, linprog (HiGHS)", "tolerance": 1e-7, "cases": cases}
Path(__file__).with_name("linear-programme.fixture.json").write_text(json.dumps(out) + "\n")
print([c["status"] for c in cases])
