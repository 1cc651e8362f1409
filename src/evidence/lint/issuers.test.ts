import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canHaveIssued, issuerBySymbol, issuerNamed } from './issuers.ts';

test('an issuer is known by its Vietnamese and its English name', () => {
  assert.equal(issuerNamed('Bộ Chính trị khóa XIII')?.key, 'politburo');
  assert.equal(issuerNamed('the Politburo')?.key, 'politburo');
  assert.equal(issuerNamed('Thủ tướng Chính phủ')?.key, 'prime-minister');
  assert.equal(issuerNamed('Hội đồng nhân dân'), undefined);
});

test('the symbol of an act says who may have issued it', () => {
  assert.equal(issuerBySymbol('NQ-CP')?.key, 'government');
  assert.equal(issuerBySymbol('QH15')?.key, 'national-assembly');
  assert.equal(issuerBySymbol('NQ/TW'), undefined);
  const politburo = issuerNamed('Bộ Chính trị');
  assert.ok(politburo && canHaveIssued(politburo, 'NQ/TW') && !canHaveIssued(politburo, 'NQ-CP'));
});
