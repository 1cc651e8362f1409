"""Concentration and specialisation by their definitions in exact fractions (logarithms with 40 digits), and the values that
REAT 3.0.3 prints for textbook and manual examples. Standard library only. Writes one fixture for each method."""
import json, random
from decimal import Decimal, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 40
rng = random.Random(1991)
ln = lambda f: (Decimal(f.numerator) / Decimal(f.denominator)).ln()
dec = lambda f: Decimal(f.numerator) / Decimal(f.denominator)


def write(method, source, **body):
    out = {"method": method, "made_by": "specialisation.fixture.py", "source": source, "tolerance": 1e-13, **body}
    Path(__file__).with_name(method + ".fixture.json").write_text(json.dumps(out) + "\n")


def gini_pairs(values, weights):
    """Mean absolute difference over twice the mean: a definition without sorting."""
    w = sum(weights)
    mean = sum(v * k for v, k in zip(values, weights)) / w
    return sum(abs(a - b) * k * l for a, k in zip(values, weights) for b, l in zip(values, weights)) / (2 * mean * w * w)


tables = []
for rows, cols in [(2, 2), (5, 4), (7, 3), (4, 9)]:
    x = [[rng.choice([0, 1, 2, 5, 40, 300]) for _ in range(cols)] for _ in range(rows)]
    for r in range(rows):
        x[r][r % cols] += 1
    for i in range(cols):
        x[i % rows][i] += 1
    total = sum(map(sum, x))
    place = [F(sum(row), total) for row in x]
    share = [[F(x[r][i], sum(row[i] for row in x)) for r in range(rows)] for i in range(cols)]
    mix, whole = [[F(v, sum(row)) for v in row] for row in x], [F(sum(row[i] for row in x), total) for i in range(cols)]
    quotient = [[s / p for s, p in zip(share[i], place)] for i in range(cols)]
    tables.append({"rows": rows, "cols": cols, "x": [v for row in x for v in row],
                   "hoover": [float(sum(abs(s - p) for s, p in zip(share[i], place)) / 2) for i in range(cols)],
                   "krugman": [float(sum(abs(q - w) for q, w in zip(row, whole))) for row in mix],
                   "hachman": [float(1 / sum(q * q / w for q, w in zip(row, whole))) for row in mix],
                   "weighted": [float(gini_pairs(q, place)) for q in quotient], "unweighted": [float(gini_pairs(q, [F(1)] * rows)) for q in quotient]})
pick = lambda *names: [{k: t[k] for k in ("rows", "cols", "x", *names)} for t in tables]
write("hoover", "exact fractions", cases=pick("hoover"))
write("krugman-specialisation", "exact fractions", cases=pick("krugman"))
write("hachman", "exact fractions", cases=pick("hachman"))
freiburg = {"place": [12121, 3154, 25484, 4798, 3372, 1059, 14837, 42931, 6673], "whole": [7155807, 1696961, 6674652, 925648, 996498, 232167, 3992230, 7127512, 1123004], "printed": 0.2089009}
write("locational-gini", "exact fractions; wieland-reat-2019", cases=pick("weighted", "unweighted"), reat=[
    {"place": [500, 500, 1000, 7000, 1000], "whole": [20000, 15000, 20000, 40000, 5000], "printed": 0.4068966},
    {"place": [700, 600, 500, 10000, 40000], "whole": [30000, 15000, 10000, 60000, 50000], "printed": 0.6222222}, freiburg])
write("litzenberger", "wieland-reat-2019", amounts={"workers": 1743, "allWorkers": 5740, "area": 50, "allArea": 576, "people": 488, "allPeople": 4621, "establishments": 35, "allEstablishments": 53}, printed=21.87491)

lists = [[1, 1], [5, 0, 3], [7, 7, 7, 7], [1, 2, 3, 4, 500], [rng.randint(0, 90) for _ in range(12)]]
entropies, theils = [], []
for v in lists:
    s = [F(a, sum(v)) for a in v]
    entropies.append({"values": v, "entropy": float(-sum(dec(p) * ln(p) for p in s if p))})
    group = [rng.randrange(2) for _ in v]
    t = lambda part: sum(dec(p) * ln(p * len(part)) for p in part if p)
    inside, between = Decimal(0), Decimal(0)
    for g in set(group):
        part = [a for a, k in zip(s, group) if k == g]
        if sum(part):
            inside += dec(sum(part)) * t([a / sum(part) for a in part])
            between += dec(sum(part)) * ln(sum(part) * len(v) / len(part))
    theils.append({"values": v, "group": group, "total": float(t(s)), "between": float(between), "within": float(inside)})
write("entropy", "40-digit logarithms", cases=entropies)
crime = json.loads(Path(__file__).with_name("moran.fixture.json").read_text())["columbus"]["CRIME"]
write("theil", "40-digit logarithms; PySAL inequality (BSD licence) on Columbus crime", cases=theils, crime=crime, pysal=0.12813749257698717)
