/** A cell of a cube of enterprises: its keys (the last member of each is the total) and how many enterprises it holds. */
export interface CountedCell {
  readonly keys: readonly string[];
  readonly count: number;
}

export interface DisclosureRule {
  /** Cells with fewer enterprises than this are not shown. */
  readonly threshold: number;
  /** The key that stands for the total, in each dimension. */
  readonly totals: readonly string[];
}

interface Line<T> {
  readonly members: T[];
  total: T | undefined;
}

/**
 * The cells that must be suppressed so that no cell with fewer than `threshold` enterprises can be read or found by subtraction
 * along one line of the table: small cells first, then, in every line whose total is shown, the next smallest cells until at least
 * two cells that hold `threshold` enterprises together are hidden. A greedy rule for single lines: it does not prove safety against
 * solving the whole table as a system of equations.
 */
export function suppressedCells<T extends CountedCell>(cells: readonly T[], rule: DisclosureRule): ReadonlySet<T> {
  const hidden = new Set<T>(cells.filter((cell) => cell.count > 0 && cell.count < rule.threshold));
  const lines = rule.totals.flatMap((_, dimension) => [...linesAlong(cells, dimension, rule).values()]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const line of lines) {
      while (isOpen(line, hidden, rule)) {
        const next = nextToHide(line, hidden);
        if (next === undefined) break;
        hidden.add(next);
        isChanged = true;
      }
    }
  }
  return hidden;
}

function linesAlong<T extends CountedCell>(
  cells: readonly T[],
  dimension: number,
  rule: DisclosureRule,
): ReadonlyMap<string, Line<T>> {
  const lines = new Map<string, Line<T>>();
  for (const cell of cells) {
    const key = cell.keys.filter((_, at) => at !== dimension).join('|');
    const line = lines.get(key) ?? { members: [], total: undefined };
    if (cell.keys[dimension] === rule.totals[dimension]) line.total = cell;
    else line.members.push(cell);
    lines.set(key, line);
  }
  for (const line of lines.values()) line.members.sort((one, other) => one.count - other.count);
  return lines;
}

/** Whether something hidden in this line can be found from what is shown. */
function isOpen<T extends CountedCell>(line: Line<T>, hidden: ReadonlySet<T>, rule: DisclosureRule): boolean {
  if (line.total === undefined) return false;
  const inside = line.members.filter((cell) => hidden.has(cell));
  if (hidden.has(line.total)) return inside.length === 0 && line.members.length > 0;
  const together = inside.reduce((sum, cell) => sum + cell.count, 0);
  return inside.length > 0 && (inside.length === 1 || together < rule.threshold);
}

function nextToHide<T>(line: Line<T>, hidden: ReadonlySet<T>): T | undefined {
  const member = line.members.find((cell) => !hidden.has(cell));
  if (member !== undefined) return member;
  return line.total !== undefined && !hidden.has(line.total) ? line.total : undefined;
}
