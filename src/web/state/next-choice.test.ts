import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SpaceProduct } from '../../http/contract/ties-contract.ts';
import { chosenProducts, parseNextSearch, placedProducts } from './next-choice.ts';

const product = (code: string, more: Partial<SpaceProduct>): SpaceProduct => ({
  code,
  name: { vi: code, en: code },
  density: 0.2,
  complexity: 1,
  advantage: 0.5,
  exports: 10,
  isInGroup: false,
  groups: [],
  ...more,
});
const PRODUCTS = placedProducts({
  products: [
    product('0101', { isInGroup: true, density: 0.1 }),
    product('0102', { isInGroup: true, density: 0.3 }),
    product('0103', { isInGroup: true, advantage: 2 }),
    product('0104', { groups: ['robots'], advantage: null }),
    product('0105', { density: null }),
  ],
});

const codes = (show: string, isAll: boolean): readonly string[] =>
  chosenProducts(PRODUCTS, { show, isAll }).map(({ code }) => code);

test('a good without density or complexity is not placed', () => {
  assert.deepEqual(
    PRODUCTS.map(({ code }) => code),
    ['0101', '0102', '0103', '0104'],
  );
});

test('goods of the group come nearest first, without those that are sold well already', () => {
  assert.deepEqual(codes('group', false), ['0102', '0101']);
  assert.deepEqual(codes('group', true), ['0102', '0103', '0101']);
});

test('a new-industry group shows its own goods, and a group that is not there none', () => {
  assert.deepEqual(codes('robots', false), ['0104']);
  assert.deepEqual(codes('nothing', true), []);
  assert.equal(codes('all', true).length, 4);
});

test('a heading that the address carries as a number keeps its zeros', () => {
  assert.deepEqual(parseNextSearch({ product: 101, show: 'robots', only: 'x' }), { show: 'robots', product: '0101' });
});
