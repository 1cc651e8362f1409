import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Measured } from '../indicators/measured.ts';
import { canonicalJson } from './canonical-json.ts';
import { figureBook } from './figure-book.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function measured(changed: Partial<Measured> = {}): Measured {
  return {
    name: 'x/y',
    label: { key: 'figure.cell', values: { measure: 'Lao động' } },
    value: 1,
    unit: 'persons',
    digits: 0,
    period: '2022',
    status: 'official',
    vintage: '2022',
    method: 'harmonise-set@1',
    parameters: { measure: 'workers' },
    inputs: [
      {
        release: { name: 'r', version: '1', hash: 'sha256:a' },
        table: 't',
        where: {},
        column: 'c',
        rows: [1],
        matched: 1,
      },
    ],
    from: [],
    ...changed,
  };
}

test('the same derivation has the same id under any name; another row, parameter, method or content has another', () => {
  const book = figureBook(digest);
  const id = book.enter(measured());
  assert.equal(book.enter(measured({ name: 'other', label: { key: 'figure.total', values: { measure: 'x' } } })), id);
  const input = measured().inputs[0]!;
  const others = [
    measured({ parameters: { measure: 'output' } }),
    measured({ method: 'harmonise-set@2' }),
    measured({ inputs: [{ ...input, rows: [2] }] }),
    measured({ inputs: [{ ...input, release: { ...input.release, hash: 'sha256:b' } }] }),
    measured({ from: [measured({ name: 'z', method: 'count@1' })] }),
  ].map((entry) => book.enter(entry));
  assert.equal(new Set([id, ...others]).size, 6);
});

test('a renamed release with the same content gives the same id', () => {
  const book = figureBook(digest);
  const input = measured().inputs[0]!;
  assert.equal(
    book.enter(measured({ inputs: [{ ...input, release: { name: 'renamed', version: '9', hash: 'sha256:a' } }] })),
    book.enter(measured()),
  );
});

test('a sentence enters the figures it speaks of', () => {
  const book = figureBook(digest);
  const message = book.message({
    key: 'legal.support',
    values: { count: measured(), names: { list: [{ vi: 'a', en: 'a' }] } },
  });
  assert.deepEqual(message.values?.['count'], { figure: book.names.get('x/y') });
});

test('canonical text does not depend on the order of keys and keeps every value', () => {
  assert.equal(canonicalJson({ b: 1, a: [undefined, { d: null, c: 'x' }] }), '{"a":[null,{"c":"x","d":null}],"b":1}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value)),
  );
});
