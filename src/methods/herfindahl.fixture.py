"""Herfindahl index in exact fractions. Standard library only."""
import json, random
from fractions import Fraction
from pathlib import Path

rng = random.Random(5)
lists = [[1, 1, 2], [7], [0, 0, 3], [1] * 10] + [[rng.choice([0, 1, 5, 0.25, 1e9]) for _ in range(8)] for _ in range(5)]
cases = [{"values": v, "h": float(sum((Fraction(x) / sum(map(Fraction, v))) ** 2 for x in v)), "largest": float(max(map(Fraction, v)) / sum(map(Fraction, v)))} for v in lists if sum(v)]
out = {"method": "herfindahl", "made_by": "herfindahl.fixture.py", "source": "the definition, in exact fractions", "tolerance": 1e-15, "cases": cases}
Path(__file__).with_name("herfindahl.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
