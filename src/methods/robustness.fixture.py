"""Verdicts by trying every way the unknown outcomes could turn out. Standard library only."""
import json, random
from fractions import Fraction
from itertools import product
from pathlib import Path

rng = random.Random(90)


def word(outcomes):
    share = Fraction(sum(outcomes), len(outcomes))
    return "robust" if share >= Fraction(9, 10) else "robustly-not" if share <= Fraction(1, 10) else "fragile"


def verdict(outcomes, base):
    if outcomes[base] is None:
        return "cannot-tell"
    words = {word(turned) for turned in product(*[[o] if o is not None else [True, False] for o in outcomes])}
    return words.pop() if len(words) == 1 else "cannot-tell"


cases = []
for lean, gap in [(0.97, 0), (0.9, 0.1), (0.5, 0.1), (0.04, 0), (0.06, 0.1), (0.93, 0.03), (1, 0.02), (0, 0.02), (0.7, 0.3), (0.88, 0.05), (0.1, 0)]:
    for _ in range(4):
        grid = [list(levels) for levels in product(range(2), range(3), range(5))]
        outcomes = [None if rng.random() < gap / 2 else rng.random() < lean for _ in grid]
        cases.append({"levels": grid, "outcomes": outcomes, "base": 7, "verdict": verdict(outcomes, 7)})
out = {"method": "robustness", "made_by": "robustness.fixture.py", "source": "every way the unknowns could turn out", "tolerance": 0, "cases": cases}
Path(__file__).with_name("robustness.fixture.json").write_text(json.dumps(out) + "\n")
print({c["verdict"]: sum(d["verdict"] == c["verdict"] for d in cases) for c in cases})
