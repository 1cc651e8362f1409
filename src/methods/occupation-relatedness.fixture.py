"""Pearson correlations of occupation shares from exact fractions, roots with 40 digits. Standard library only."""
import json, random
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 40
rng = random.Random(2016)


def root(v):
    return (D(v.numerator) / D(v.denominator)).sqrt()


def correlation(a, b):
    n = len(a)
    ma, mb = sum(a) / n, sum(b) / n
    top = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    below = sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b)
    return float(D(top.numerator) / D(top.denominator) / root(below))


cases = []
for industries, occupations in [(2, 3), (4, 6), (5, 11)]:
    x = [[rng.choice([0, 0, rng.randint(1, 500)]) + (o == 0) for o in range(occupations)] for _ in range(industries)]
    s = [[F(v, sum(row)) for v in row] for row in x]
    cases.append({"industries": industries, "occupations": occupations, "workers": [v for row in x for v in row],
                  "value": [correlation(a, b) for a in s for b in s]})
out = {"method": "occupation-relatedness", "made_by": "occupation-relatedness.fixture.py", "source": "the definition in exact fractions, 40 digits", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("occupation-relatedness.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
