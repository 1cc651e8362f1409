"""The whole search with Ward's candidates by SciPy 1.17 and NumPy 2.4: rows of relatedness with the row's greatest on the diagonal, or
greatest less own as a squared distance; cuts by fcluster; shares over whole tables; outliers moved worst first."""
import json, random
from pathlib import Path
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist, squareform

rng = random.Random(20381)
n, groups = 24, [2, 3, 4, 5, 6, 8]


def table(noise):
    m = np.array([[rng.gauss(0, noise) + (i % 4 == j % 4) for j in range(n)] for i in range(n)])
    return (m + m.T) / 2


def shares(m, label):
    out = []
    clusters = sorted(set(label))
    for units in ([[i for i in range(n) if label[i] == c] for c in clusters], [[i] for i in range(n)]):
        passed = [0, 0]
        for own in units:
            c = label[own[0]]
            inside = [m[i, j] for i in own for j in range(n) if label[j] == c and i != j]
            if not inside:
                continue
            values = [np.mean([m[i, j] for i in own for j in range(n) if label[j] == d]) for d in clusters if d != c]
            passed[0] += bool(np.mean(inside) > np.mean(values))
            passed[1] += bool(np.mean(inside) > np.quantile(values, 0.95))
        out += [p / len(units) for p in passed]
    return out


def moved(m, label, margin):
    label, moves = list(label), []
    while True:
        best = None
        for i in range(n):
            mean = lambda c: np.mean([m[i, j] for j in range(n) if j != i and label[j] == c])
            if label.count(label[i]) == 1:
                continue
            to = max((c for c in set(label) if c != label[i]), key=mean)
            gain = mean(to) - mean(label[i])
            if gain > margin and (best is None or gain > best[0]):
                best = (gain, i, to)
        if best is None:
            return label, moves
        label[best[1]] = best[2]
        moves.append(best[1])


measures = [table(0.8), table(1.2)]
judges = [table(0.9), table(1.3), measures[1]]
off = ~np.eye(n, dtype=bool)
candidates = []
for k, m in enumerate(measures):
    for distance in ("rows", "pairs"):
        if distance == "rows":
            rows = m.copy()
            np.fill_diagonal(rows, [m[i][off[i]].max() for i in range(n)])
            condensed = pdist(rows)
        else:
            d = m[off].max() - m
            np.fill_diagonal(d, 0)
            condensed = np.sqrt(squareform(d, checks=False))
        tree = linkage(condensed, "ward")
        for g in groups:
            label = [int(v) for v in fcluster(tree, g, "maxclust")]
            judged = [shares(j, label) for j in judges]
            candidates.append({"measure": k, "distance": distance, "groups": g, "label": label, "judged": judged, "score": float(np.mean(judged))})
best = max(range(len(candidates)), key=lambda c: candidates[c]["score"])
mean_table = sum(judges) / len(judges)
label, moves = moved(mean_table, candidates[best]["label"], 0.02)
out = {"method": "cluster-search", "made_by": "cluster-search.fixture.py", "source": "SciPy 1.17 (linkage, fcluster) and NumPy 2.4, whole tables", "tolerance": 1e-12, "n": n, "groups": groups, "margin": 0.02,
       "measures": [m.ravel().tolist() for m in measures], "judges": [j.ravel().tolist() for j in judges], "outliers": mean_table.ravel().tolist(),
       "candidates": candidates, "best": best, "moves": moves, "label": label, "score": float(np.mean([shares(j, label) for j in judges]))}
Path(__file__).with_name("cluster-search.fixture.json").write_text(json.dumps(out) + "\n")
print(best, candidates[best]["score"], moves, out["score"], [round(c["score"], 3) for c in candidates])
