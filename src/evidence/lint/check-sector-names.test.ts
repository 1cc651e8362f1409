import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSectorNames } from './check-sector-names.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('a sector named in several ways is spoken of once, with every way and how often', () => {
  const text =
    'Sản phẩm nông, lâm, thủy sản và thực phẩm.\n\nNgành nông, lâm, thủy hải sản và thực phẩm.\n\nCụm nông lâm, thủy hải sản và thực phẩm.';
  const [finding, ...rest] = said(checkSectorNames, text);
  assert.equal(finding?.code, 'names.sector');
  assert.equal(rest.length, 0);
  assert.equal(finding?.quote.split(' · ').length, 3);
});

test('the same name with the tone mark placed otherwise, or in capitals, is the same name', () => {
  assert.deepEqual(codes(checkSectorNames, 'Nông, lâm, thủy sản; nông, lâm, thuỷ sản.'), []);
  assert.deepEqual(codes(checkSectorNames, 'Ngành ô tô. Ô tô điện.'), []);
});
