"""Location quotients by the definition in exact fractions; rounded once, at the end. Standard library only."""
import json, random
from fractions import Fraction
from pathlib import Path

rng = random.Random(20240601)


def quotient(x, group):
    places, industries = range(len(x)), range(len(x[0]))
    out = []
    for r in places:
        for i in industries:
            inside = [j for j in industries if group[j] == group[i]]
            place = sum(Fraction(x[r][j]) for j in inside)
            industry = sum(Fraction(x[s][i]) for s in places)
            whole = sum(Fraction(x[s][j]) for s in places for j in inside)
            out.append(None if place == 0 or industry == 0 else float(Fraction(x[r][i]) / place / (industry / whole)))
    return out


cases = []
for rows, cols, groups in [(2, 2, 1), (5, 7, 1), (6, 9, 3), (4, 6, 2)]:
    x = [[rng.choice([0, 0, 1, 2, 7, 40, 1500, 12.5]) for _ in range(cols)] for _ in range(rows)]
    x[0][0] = 5
    group = [0] * cols if groups == 1 else [rng.randrange(groups) for _ in range(cols)]
    cases.append({"rows": rows, "cols": cols, "x": [v for row in x for v in row], "group": group, "lq": quotient(x, group)})

# The four numbers and the result that the manual of REAT 3.0.3 prints for its function of the same name.
textbook = {"cell": 1714, "placeTotal": 79006, "industryTotal": 879213, "total": 15593224, "lq": 0.3847623}
out = {
    "method": "location-quotient", "made_by": "location-quotient.fixture.py",
    "source": "the definition, in exact fractions", "tolerance": 1e-14,
    "textbook": textbook, "textbook_source": "wieland-reat-2019", "textbook_digits": 7, "cases": cases,
}
Path(__file__).with_name("location-quotient.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
