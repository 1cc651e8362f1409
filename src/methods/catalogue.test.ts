import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from './catalogue.ts';
import references from './references.json' with { type: 'json' };

const here = new URL('./', import.meta.url);
const docs = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => {
    const doc = readFileSync(new URL(name, here), 'utf8')
      .match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^export function/m)?.[1]
      ?.replace(/^ \* ?/gm, '');
    return doc?.includes('@method') ? [doc] : [];
  });
const flat = (text: string) => text.replace(/\s+/g, ' ');
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

test('every method has one entry and every entry its method, with the same version', () => {
  const tags = docs.map((doc) => doc.match(/@method\s+(\S+)/)![1]!).sort();
  assert.deepEqual(catalogue.map((e) => `${e.id}@${e.version}`).sort(), tags);
});

test('the English words, formula, cost and sources are those of the docstring (run node doc/methods/make.ts)', () => {
  for (const entry of catalogue) {
    const doc = flat(docs.find((d) => d.includes(`@method  ${entry.id}@`))!);
    for (const part of [entry.purpose.en, entry.reads.en, entry.warns.en, entry.formula, entry.cost, ...entry.sources])
      assert.ok(doc.includes(flat(part)), `${entry.id}: ${part}`);
    for (const key of entry.sources) assert.ok(Object.hasOwn(references, key), key);
  }
});

test('every text is there in Vietnamese and differs from the English', () => {
  for (const entry of catalogue) {
    for (const part of [entry.purpose, entry.reads, entry.warns]) {
      assert.match(part.vi, vietnamese, `${entry.id}: ${part.vi}`);
      assert.notEqual(part.vi, part.en);
    }
    assert.ok(entry.title.vi.length > 0 && entry.title.en.length > 0);
  }
});
