/** A link that may be made: heaviest first, then the lowest records. */
export interface QueuedLink {
  readonly weight: number;
  readonly one: number;
  readonly other: number;
}

const isBefore = (a: QueuedLink, b: QueuedLink): boolean =>
  a.weight !== b.weight ? a.weight > b.weight : a.one !== b.one ? a.one < b.one : a.other < b.other;

/** A queue whose heaviest link comes first; ties by record, so that the order of filling does not matter. */
export interface WeightQueue {
  push(link: QueuedLink): void;
  pop(): QueuedLink | undefined;
}

/** An empty queue (a binary heap). */
export function weightQueue(): WeightQueue {
  const heap: QueuedLink[] = [];
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  };
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && isBefore(one, other);
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (before(left, first)) first = left;
      if (before(right, first)) first = right;
      if (first === at) return;
      swap(at, first);
      at = first;
    }
  };
  return {
    push(link) {
      heap.push(link);
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
