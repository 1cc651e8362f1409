"""Zachary's karate club (1977): the 78 friendships and the greatest modularity any division has, 0.4197896 (Brandes et al. 2008);
and small random networks with the greatest modularity over all divisions, in exact fractions. Standard library only."""
import json, random
from fractions import Fraction as F
from pathlib import Path

karate = """2 1;3 1;3 2;4 1;4 2;4 3;5 1;6 1;7 1;7 5;7 6;8 1;8 2;8 3;8 4;9 1;9 3;10 3;11 1;11 5;11 6;12 1;13 1;13 4;14 1;14 2;14 3;14 4;17 6;17 7;18 1;18 2;20 1;20 2;22 1;22 2;26 24;26 25;28 3;28 24;28 25;29 3;30 24;30 27;31 2;31 9;32 1;32 25;32 26;32 29;33 3;33 9;33 15;33 16;33 19;33 21;33 23;33 24;33 30;33 31;33 32;34 9;34 10;34 14;34 15;34 16;34 19;34 20;34 21;34 23;34 24;34 27;34 28;34 29;34 30;34 31;34 32;34 33"""
edges = [[int(v) - 1 for v in pair.split()] for pair in karate.split(";")]
assert len(edges) == 78


def divisions(n):
    def grow(labels, count):
        if len(labels) == n:
            yield labels
            return
        for c in range(count + 1):
            yield from grow(labels + [c], max(count, c + 1))
    return grow([], 0)


def quality(edges, labels, gamma):
    m = sum(w for *_, w in edges)
    strength = {}
    for a, b, w in edges:
        for v in (a, b):
            strength[labels[v]] = strength.get(labels[v], 0) + w
    return F(sum(w for a, b, w in edges if labels[a] == labels[b]), m) - gamma * sum(F(s, 2 * m) ** 2 for s in strength.values())


rng, cases = random.Random(2019), []
for n, gamma in [(6, F(1)), (7, F(1)), (8, F(3, 2)), (8, F(1, 2))]:
    net = [(a, b, rng.randint(1, 4)) for a in range(n) for b in range(a) if rng.random() < 0.45]
    cases.append({"n": n, "edges": net, "resolution": float(gamma), "best": float(max(quality(net, d, gamma) for d in divisions(n)))})
out = {"method": "leiden", "made_by": "leiden.fixture.py", "source": "zachary-1977, brandes-et-al-2008; all divisions in exact fractions", "tolerance": 1e-12, "karate": edges, "karateBest": 0.4197896, "cases": cases}
Path(__file__).with_name("leiden.fixture.json").write_text(json.dumps(out) + "\n")
