"""Leontief inverse by LAPACK."""
import numpy as np
from peer import measure, numbers, shape

(n,) = shape()
a = numbers("a").reshape(n, n)
measure(lambda: np.linalg.inv(np.eye(n) - a))
