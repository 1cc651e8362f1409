"""Ends of binomial intervals by exact fractions: P(Binomial(n, x) >= a) = p solved by bisection on rationals.
Standard library only; nothing is shared with the code under test."""
import json
from decimal import Decimal, getcontext
from math import comb
from pathlib import Path

getcontext().prec = 60


def at_least(a, n, x):
    return sum(Decimal(comb(n, k)) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))


def quantile(p, a, b):
    n, low, high = a + b - 1, Decimal(0), Decimal(1)
    for _ in range(150):
        mid = (low + high) / 2
        low, high = (mid, high) if at_least(a, n, mid) < p else (low, mid)
    return float((low + high) / 2)


shapes = [(1, 1), (1, 9), (2, 3), (5, 1), (7, 40), (30, 31), (90, 10), (3, 300), (150, 151)]
probabilities = ["0.0005", "0.025", "0.5", "0.9", "0.975", "0.9999"]
cases = [{"p": float(p), "a": a, "b": b, "x": quantile(Decimal(p), a, b)} for a, b in shapes for p in probabilities]
out = {"method": "beta-quantile", "made_by": "beta-quantile.fixture.py", "source": "binomial tail sums with 60 digits",
       "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("beta-quantile.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
