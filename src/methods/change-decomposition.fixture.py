"""Shapley effects by walking through every order of the factors, in exact fractions. Standard library only."""
import json, random
from fractions import Fraction
from itertools import permutations
from pathlib import Path

rng = random.Random(4)


def effects(corners, k):
    sums, orders = [Fraction(0)] * k, list(permutations(range(k)))
    for order in orders:
        corner = 0
        for factor in order:
            sums[factor] += Fraction(corners[corner | 1 << factor]) - Fraction(corners[corner])
            corner |= 1 << factor
    return [float(s / len(orders)) for s in sums]


cases = []
for k in range(1, 7):
    corners = [rng.choice([rng.randint(0, 500), rng.uniform(-3, 3), 0]) for _ in range(2**k)]
    cases.append({"corners": corners, "effects": effects(corners, k)})
out = {"method": "change-decomposition", "made_by": "change-decomposition.fixture.py", "source": "shapley-1953, every order in exact fractions",
       "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("change-decomposition.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
