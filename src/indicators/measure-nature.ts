/** Whether values of a unit can be added up: counts and money can, indices, rates and shares cannot. */
export function measureNature(unit: string): 'amount' | 'rate' {
  const isRate = /^(%|‰|index\b|ratio\b|quotient\b|share\b|points?\b|percentage points?\b)|\bper\b(?! year\b)/.test(
    unit,
  );
  return isRate ? 'rate' : 'amount';
}
