"""Shift-share by the definitions in exact fractions, with the sums that REAT 3.0.3 prints for its manual's example and for
Freiburg 2008 to 2014. Standard library only."""
import json
from fractions import Fraction as F
from pathlib import Path


def parts(e0, e1, n0, n1):
    g, place, whole = F(sum(n1), sum(n0)) - 1, sum(e0), sum(n0)
    rows = []
    for a, b, c, d in zip(e0, e1, n0, n1):
        gi, lead = F(d, c) - 1, F(b, a) - F(d, c)
        home = F(place * c, whole)
        rows.append([a * g, a * (gi - g), a * lead, home * lead, (a - home) * lead])
    return [[float(v) for v in column] for column in zip(*rows)]


def case(printed, *lists):
    names = ["national", "mix", "regional", "competitive", "allocation"]
    keys = ["placeBefore", "placeAfter", "wholeBefore", "wholeAfter"]
    return {"amounts": dict(zip(keys, lists)), "parts": dict(zip(names, parts(*lists))), "printed": printed}


cases = [
    case({"national": 27, "mix": 1, "regional": -3, "competitive": -0.6363636, "allocation": -2.3636364}, [90, 20, 10, 60], [100, 40, 10, 55], [400, 150, 150, 400], [440, 210, 135, 480]),
    case({"national": 9887.278, "mix": 2501.612, "regional": 1984.110}, [13004, 2931, 22492, 4503, 3361, 890, 12448, 34358, 6069], [12121, 3154, 25484, 4798, 3372, 1059, 14837, 42931, 6673],
         [7073942, 1572378, 6248666, 841848, 990439, 220171, 3296029, 5905168, 1084708], [7155807, 1696961, 6674652, 925648, 996498, 232167, 3992230, 7127512, 1123004]),
]
out = {"method": "shift-share", "made_by": "shift-share.fixture.py", "source": "exact fractions; wieland-reat-2019", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("shift-share.fixture.json").write_text(json.dumps(out, indent=1) + "\n")
