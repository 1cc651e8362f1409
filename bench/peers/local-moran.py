"""Local Moran's I with 999 conditional permutations: drawn neighbours at once for all permutations of one unit."""
import numpy as np
from scipy import sparse
from peer import measure, numbers

y, start, end = numbers("y"), numbers("from").astype(int), numbers("to").astype(int)
n, permutations = len(y), 999
w = sparse.csr_matrix((np.ones(len(start)), (start, end)), shape=(n, n))
w = sparse.diags(1 / np.asarray(w.sum(1)).ravel()) @ w


def run():
    rng = np.random.default_rng(1)
    z = y - y.mean()
    m2 = (z**2).mean()
    observed = z / m2 * (w @ z)
    most = np.diff(w.indptr).max()
    # One set of orders for all units, as in other libraries: each takes the first entries that are not itself.
    orders = np.array([rng.choice(n - 1, most, replace=False) for _ in range(permutations)])
    greater = np.empty(n)
    for unit in range(n):
        first, last = w.indptr[unit], w.indptr[unit + 1]
        drawn = orders[:, : last - first]
        lags = z[drawn + (drawn >= unit)] @ w.data[first:last]
        greater[unit] = (np.sum(z[unit] / m2 * lags >= observed[unit]) + 1) / (permutations + 1)
    return observed, greater


measure(run)
