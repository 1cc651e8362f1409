"""I_x(a, b) for whole shapes as a binomial tail in exact fractions. Standard library only."""
import json
from fractions import Fraction
from math import comb
from pathlib import Path


def probability(x, a, b):
    n, x = a + b - 1, Fraction(x)
    return float(sum(comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1)))


points = [(0.01, 1, 1), (0.3, 2, 3), (0.5, 10, 10), (0.02, 3, 200), (0.9, 80, 12), (0.45, 200, 250), (0.001, 1, 2000), (0.999, 5, 1), (0.25, 40, 3)]
cases = [{"x": x, "a": a, "b": b, "value": probability(x, a, b)} for x, a, b in points]
out = {"method": "incomplete-beta", "made_by": "incomplete-beta.fixture.py", "source": "binomial tail in exact fractions", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("incomplete-beta.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
