"""Ellison and Glaeser's index: textbook example of Farhauer and Kroell (2014) with the values that REAT 3.0.3 prints, and
exact results by throwing plants in every possible way (the mean and the variance are those of all throws, no formula).
Standard library only."""
import json
from fractions import Fraction
from itertools import product
from pathlib import Path

textbook = {
    "sizes": [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000], "places": [0, 0, 0, 0, 0, 1, 1, 1, 1, 2],
    "areaShares": [0.5, 0.4, 0.1],
    "gamma": 0.05990628, "g": 0.1681633, "z": 0.1959002, "hhi": 0.2446888, "printed_digits": 7,
}


def concentration(sizes, places, area):
    total = sum(sizes)
    share = [sum(Fraction(s, total) for s, p in zip(sizes, places) if p == r) for r in range(len(area))]
    return sum((s - x) ** 2 for s, x in zip(share, area))


cases = []
for sizes, parts in [([1, 1, 1], [1, 1]), ([5, 3, 2, 1], [3, 1]), ([40, 1, 7, 7, 2], [2, 5, 3]), ([9, 8, 1], [1, 2, 3, 4])]:
    area = [Fraction(p, sum(parts)) for p in parts]
    mean = square = Fraction(0)
    for throw in product(range(len(area)), repeat=len(sizes)):
        chance = Fraction(1)
        for p in throw:
            chance *= area[p]
        g = concentration(sizes, throw, area)
        mean += chance * g
        square += chance * g * g
    places = [0] * (len(sizes) - 1) + [1]
    cases.append({"sizes": sizes, "places": places, "areaShares": [float(a) for a in area], "g": float(concentration(sizes, places, area)),
                  "expected": float(mean), "variance": float(square - mean * mean)})
out = {"method": "ellison-glaeser", "made_by": "ellison-glaeser.fixture.py", "source": "farhauer-kroell-2014 by wieland-reat-2019; every throw of the plants",
       "tolerance": 1e-12, "textbook": textbook, "cases": cases}
Path(__file__).with_name("ellison-glaeser.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
