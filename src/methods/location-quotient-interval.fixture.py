"""Ends of the interval straight from the definition: the smallest and largest LQ that a binomial tail of alpha/2 does
not rule out, by bisection with 60 digits. Standard library only."""
import json
from decimal import Decimal, getcontext
from math import comb
from pathlib import Path

getcontext().prec = 60


def tail_at_least(k, n, x):
    return sum(Decimal(comb(n, j)) * x**j * (1 - x) ** (n - j) for j in range(k, n + 1))


def solve(k, n, target, rising):
    low, high = Decimal(0), Decimal(1)
    for _ in range(150):
        mid = (low + high) / 2
        value = tail_at_least(k, n, mid) if rising else 1 - tail_at_least(k + 1, n, mid)
        below = value < target if rising else value > target
        low, high = (mid, high) if below else (low, mid)
    return (low + high) / 2


cases = []
for cell, place, industry, total, level in [(1, 30, 9, 400, "0.95"), (0, 30, 9, 400, "0.95"), (4, 20, 4, 100, "0.9"), (12, 60, 50, 1000, "0.95"), (3, 500, 40, 900, "0.99")]:
    half, share = (1 - Decimal(level)) / 2, Decimal(place) / total
    low = Decimal(0) if cell == 0 else solve(cell, industry, half, True) / share
    high = 1 / share if cell == industry else solve(cell, industry, half, False) / share
    cases.append({"cell": cell, "placeTotal": place, "industryTotal": industry, "total": total, "level": float(level), "low": float(low), "high": float(high)})
out = {"method": "location-quotient-interval", "made_by": "location-quotient-interval.fixture.py", "source": "clopper-pearson-1934, tails with 60 digits",
       "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("location-quotient-interval.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
