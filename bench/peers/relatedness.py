"""Complexity, proximity and relatedness density by dense products."""
import numpy as np
from peer import measure, numbers, shape

places, industries = shape()
m = numbers("present").reshape(places, industries)


def run():
    kept_places, kept = m.sum(1) > 0, m.sum(0) > 0
    t = m[kept_places][:, kept]
    diversity, ubiquity = t.sum(1), t.sum(0)
    by_place = t / diversity[:, None]
    if t.shape[0] <= t.shape[1]:
        s = (t / ubiquity) @ t.T / np.sqrt(np.outer(diversity, diversity))
        values, vectors = np.linalg.eigh(s)
        eci = vectors[:, -2] / np.sqrt(diversity)
        pci = (t.T @ eci) / ubiquity
    else:
        s = t.T @ by_place / np.sqrt(np.outer(ubiquity, ubiquity))
        values, vectors = np.linalg.eigh(s)
        pci = vectors[:, -2] / np.sqrt(ubiquity)
        eci = by_place @ pci
    eci = (eci - eci.mean()) / eci.std()
    pci = (pci - pci.mean()) / pci.std()
    shared = m.T @ m
    own = np.diag(shared)
    with np.errstate(invalid="ignore", divide="ignore"):
        near = shared / np.maximum.outer(own, own)
        filled = np.nan_to_num(near)
        density = m @ filled / filled.sum(0)
    return eci, pci, near, density


measure(run)
