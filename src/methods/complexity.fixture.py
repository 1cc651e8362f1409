"""Complexity from the unsymmetric definition: K = Dr^-1 M Di^-1 M' and its mirror, each solved on its own by numpy's general
eigenvalue routine, so that neither the symmetric form nor the averages of the code under test are used."""
import json
from pathlib import Path
import numpy as np

rng = np.random.default_rng(98)


def axis(k):
    values, vectors = np.linalg.eig(k)
    order = np.argsort(-values.real)
    v = vectors[:, order[1]].real
    return values.real[order[1]], values.real[order[2]], (v - v.mean()) / v.std()


cases = []
for rows, cols in [(6, 9), (9, 6), (12, 30), (20, 11)]:
    skill, need = np.sort(rng.normal(size=rows))[::-1], rng.normal(size=cols)
    m = (skill[:, None] + rng.normal(size=(rows, cols)) > 0.6 * need[None, :] + 0.2).astype(float)
    m[0, :], m[:, 0] = 1, 1
    d, u = m.sum(1), m.sum(0)
    second, third, eci = axis((m / d[:, None]) @ (m / u[None, :]).T)
    _, _, pci = axis((m / u[None, :]).T @ (m / d[:, None]))
    eci *= np.sign(np.corrcoef(eci, d)[0, 1])
    pci *= np.sign(np.corrcoef(pci, m.T @ eci / u)[0, 1])
    cases.append({"rows": rows, "cols": cols, "present": m.astype(int).ravel().tolist(), "eci": eci.tolist(), "pci": pci.tolist(), "second": second, "third": third})
out = {"method": "complexity", "made_by": "complexity.fixture.py", "source": "hausmann-et-al-2014, numpy's general eigenvalues", "tolerance": 1e-8, "cases": cases}
Path(__file__).with_name("complexity.fixture.json").write_text(json.dumps(out) + "\n")
