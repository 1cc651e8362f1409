"""Eigenvalues of symmetric tables by numpy (LAPACK), an independent program; and one table whose values are known exactly."""
import json
from pathlib import Path
import numpy as np

rng = np.random.default_rng(1)
cases = []
for n in (1, 2, 3, 8, 25):
    a = rng.normal(size=(n, n))
    a = a + a.T
    cases.append({"n": n, "a": a.ravel().tolist(), "values": np.linalg.eigvalsh(a)[::-1].tolist()})
path = 2 * np.eye(6) - np.eye(6, k=1) - np.eye(6, k=-1)
cases.append({"n": 6, "a": path.ravel().tolist(), "values": [2 - 2 * np.cos(np.pi * k / 7) for k in range(6, 0, -1)]})
out = {"method": "symmetric-eigen", "made_by": "symmetric-eigen.fixture.py", "source": "LAPACK; the path graph in closed form", "tolerance": 1e-12, "cases": cases}
Path(__file__).with_name("symmetric-eigen.fixture.json").write_text(json.dumps(out) + "\n")
