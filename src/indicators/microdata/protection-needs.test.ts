import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primarySuppression } from '../../methods/primary-suppression.ts';
import { cellFacts } from './cell-facts.ts';
import { crossedTable } from './crossed-table.ts';
import { dimension } from './dimension.ts';
import { protectionNeed } from './protection-needs.ts';
import { wholeNumbers } from './random-microdata.case.ts';

test('the cells that need protection are those that primary-suppression calls sensitive', () => {
  const next = wholeNumbers(11);
  const rules = { minimumFrequency: 3, dominance: { count: 2, share: 0.8 }, pPercent: 0.2, protect: 0.1 };
  let sensitive = 0;
  for (let round = 0; round < 300; round += 1) {
    const values = Array.from({ length: 1 + next(7) }, () => 1 + next(next(3) === 0 ? 200 : 20));
    const table = crossedTable([dimension('place', 'VN', [['P']])]);
    const facts = cellFacts(
      table,
      {
        enterprise: Int32Array.from(values.keys()),
        leaves: [new Int32Array(values.length).fill(1)],
        values: [Float64Array.from(values)],
        gaps: [new Uint8Array(values.length)],
      },
      2,
    );
    const low = new Float64Array(table.cells);
    const high = low.map(() => Infinity);
    const need = protectionNeed(facts, 0, { rules, measure: 0, isWhole: false, low, high });
    assert.equal(need !== undefined, primarySuppression(values, rules).isSensitive, values.join(' '));
    if (need !== undefined) sensitive += 1;
  }
  assert.ok(sensitive > 50 && sensitive < 290);
});
