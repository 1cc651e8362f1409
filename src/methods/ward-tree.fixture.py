"""Ward's joins of random points by SciPy 1.17 (scipy.cluster.hierarchy.linkage), whose height is √(2 · rise), and the labels of its cuts."""
import json, random
from pathlib import Path
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist, squareform

rng = random.Random(1963)
cases = []
for n, d in [(5, 2), (30, 3), (60, 5)]:
    points = [[round(rng.gauss(0, 1) + 3 * (i % 4), 6) for _ in range(d)] for i in range(n)]
    tree = linkage(points, "ward")
    cases.append({"n": n, "d": d, "points": [v for p in points for v in p], "rise": [float(h * h / 2) for h in tree[:, 2]],
                  "cuts": [{"groups": k, "label": [int(v) for v in fcluster(tree, k, "maxclust")]} for k in (2, 3, 4)]})
out = {"method": "ward-tree", "made_by": "ward-tree.fixture.py", "source": "SciPy 1.17, linkage by ward", "tolerance": 1e-10, "cases": cases}
Path(__file__).with_name("ward-tree.fixture.json").write_text(json.dumps(out) + "\n")
