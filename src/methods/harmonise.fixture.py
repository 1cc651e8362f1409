"""Bounds of carried-over amounts by trying every way to hand each split source to one of its targets (the corners of
all feasible splits), in exact fractions. Standard library only."""
import json, random
from fractions import Fraction
from itertools import product
from pathlib import Path

rng = random.Random(63)
cases = []
for number in range(6):
    sources, targets = 6, 4
    values = [rng.choice([0, 1, 3, 20, 0.5, 1000, -4 if number % 2 else 7]) for _ in range(sources)]
    links = [sorted(rng.sample(range(targets), rng.choice([1, 1, 2, 3]))) for _ in range(sources)]
    complete = [rng.choice([1, 1, 1, 0]) for _ in range(sources)]
    members = [1, 1, 0, 0]
    choices = [row + ([] if full else [None]) for row, full in zip(links, complete)]
    sums = []
    for handed in product(*choices):
        amount = [Fraction(0)] * targets
        for value, target in zip(values, handed):
            if target is not None:
                amount[target] += Fraction(value)
        sums.append(amount)
    inside = [sum(a for a, m in zip(s, members) if m) for s in sums]
    cases.append({
        "values": values, "targets": targets, "offsets": [sum(map(len, links[:k])) for k in range(sources + 1)],
        "links": [t for row in links for t in row], "complete": complete, "members": members,
        "low": [float(min(s[t] for s in sums)) for t in range(targets)], "high": [float(max(s[t] for s in sums)) for t in range(targets)],
        "set": [float(min(inside)), float(max(inside))],
    })
out = {"method": "harmonise", "made_by": "harmonise.fixture.py", "source": "every corner of the feasible splits, in exact fractions",
       "tolerance": 1e-14, "cases": cases}
Path(__file__).with_name("harmonise.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
