"""Five timed runs of one function, in the form that bench/methods prints."""
import json
import os
import sys
import time

import numpy as np


def shape():
    return [int(part) for part in sys.argv[2:]]


def numbers(name):
    return np.fromfile(os.path.join(sys.argv[1], name + ".f64"), dtype=np.float64)


def measure(run):
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - started)
    print(json.dumps({"seconds": seconds}))
