"""The four transformations on the two-product example of Miller and Blair and on random tables, in exact fractions.
Standard library only."""
import json, random
from fractions import Fraction as F
from pathlib import Path

rng = random.Random(2008)


def inverse(a):
    n = len(a)
    rows = [[F(v) for v in row] + [F(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [v - rows[i][k] * w for v, w in zip(rows[i], rows[k])]
    return [row[n:] for row in rows]


def times(a, b):
    return [[sum(x * b[k][j] for k, x in enumerate(row)) for j in range(len(b[0]))] for row in a]


def turned(a):
    return [list(col) for col in zip(*a)]


def flat(a):
    return [float(v) for row in a for v in row]


def case(s, u, y, w):
    n = len(s)
    q = [sum(row) for row in s]
    g = [sum(col) for col in zip(*s)]
    # Direct requirements of an industry, product mix of an industry, market shares of industries in a product.
    b = [[F(v, g[j]) for j, v in enumerate(row)] for row in u]
    c = [[F(v, g[j]) for j, v in enumerate(row)] for row in s]
    d = [[F(s[p][i], q[p]) for p in range(n)] for i in range(n)]
    by = lambda a, total: [[v * total[j] for j, v in enumerate(row)] for row in a]
    wb = [[F(v, g[j]) for j, v in enumerate(row)] for row in w]
    ci = inverse(c)
    flows = {"product-technology": by(times(b, ci), q), "industry-technology": by(times(b, d), q),
             "fixed-industry-sales": by(times(ci, b), g), "fixed-product-sales": by(times(d, b), g)}
    final = {"product-technology": y, "industry-technology": y, "fixed-industry-sales": times(ci, y), "fixed-product-sales": times(d, y)}
    added = {"product-technology": by(times(wb, ci), q), "industry-technology": by(times(wb, d), q), "fixed-industry-sales": w, "fixed-product-sales": w}
    return {"n": n, "supply": flat(s), "use": flat(u), "finalUse": flat(y), "valueAdded": flat(w), "q": q, "g": g,
            "results": [{"assumption": k, "flows": flat(flows[k]), "finalUse": flat(final[k]), "valueAdded": flat(added[k])} for k in flows]}


cases = [case([[90, 10], [0, 100]], [[12, 8], [10, 7]], [[80], [83]], [[68, 95]])]
for n in (3, 4):
    s = [[rng.randint(0, 20) + (200 if p == i else 0) for i in range(n)] for p in range(n)]
    u = [[rng.randint(0, 30) for _ in range(n)] for _ in range(n)]
    y = [[sum(s[p]) - sum(u[p])] for p in range(n)]
    w = [[sum(s[p][i] for p in range(n)) - sum(u[p][i] for p in range(n)) for i in range(n)]]
    cases.append(case(s, u, y, w))
out = {"method": "supply-use-to-io", "made_by": "supply-use-to-io.fixture.py", "source": "miller-blair-2009 chapter 5 (its two-product tables) and random tables, by coefficients in exact fractions", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("supply-use-to-io.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
