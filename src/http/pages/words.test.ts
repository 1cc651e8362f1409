import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { said, saidOf, WORDS } from './words.ts';
import { DATA_WORDS } from './words-data.ts';
import { EVIDENCE_WORDS } from './words-evidence.ts';
import { FRAME_WORDS } from './words-frame.ts';

const entries = Object.entries(WORDS);
const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

test('no key stands in two parts of the catalogue', () => {
  const parts = [FRAME_WORDS, EVIDENCE_WORDS, DATA_WORDS].map((part) => Object.keys(part).length);
  assert.equal(
    parts.reduce((sum, count) => sum + count, 0),
    entries.length,
  );
});

test('both languages are complete, composed and have the same slots', () => {
  for (const [key, { vi, en }] of entries) {
    assert.ok(vi.trim() !== '' && en.trim() !== '', key);
    assert.equal(vi, vi.normalize('NFC'), key);
    assert.deepEqual(slots(vi), slots(en), key);
  }
});

test('the three kinds of cụm are not confused', () => {
  for (const [key, { vi, en }] of entries) {
    const bare = vi.replace(/cụm (liên kết ngành|công nghiệp|nhiệm vụ)/gi, '').replace(/Ba chữ “cụm”/, '');
    assert.doesNotMatch(bare, /cụm/i, key);
    assert.doesNotMatch(en, /industrial cluster/i, key);
    if (/cụm liên kết ngành/i.test(vi)) assert.match(en, /linkage cluster/i, key);
  }
});

test('every key is used by a page', () => {
  const folder = join(import.meta.dirname, '..');
  const files = globSync('**/*.ts', {
    cwd: folder,
    exclude: (name) => /(^|\/)words(-\w+)?\.ts$|\.test\.ts$/.test(name),
  });
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const families = /^(type|act|sure)-/;
  const unused = Object.keys(WORDS).filter((key) => !families.test(key) && !text.includes(`'${key}'`));
  assert.deepEqual(unused, []);
});

test('words of a data file that are not known stay as they are', () => {
  assert.equal(saidOf('act', 'in-force', 'vi'), 'còn hiệu lực');
  assert.equal(saidOf('act', 'constructor', 'vi'), 'constructor');
});

test('slots are filled and an unfilled one stays visible', () => {
  assert.equal(said('pageOf', 'en', { page: 2, pages: 6 }), 'Page 2 of 6');
  assert.equal(said('pageOf', 'en', { page: 2 }), 'Page 2 of {pages}');
});
