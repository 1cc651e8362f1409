import assert from 'node:assert/strict';
import { test } from 'node:test';
import { methodErrors } from '../errors.ts';
import { methodDescriptions } from './method-descriptions.ts';
import { refusalWords } from './refusal-words.ts';
import words from './shape-words.json' with { type: 'json' };

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const described = methodDescriptions();

test('law: every table, column, parameter and output is told in both languages, and no words are left over', () => {
  const used = new Set<string>();
  const use = (id: string, kind: string, name: string): void => {
    const own = `${id} ${kind} ${name}`;
    used.add(own in words ? own : `${kind} ${name}`);
  };
  for (const { id, tables, parameters, outputs } of described) {
    if (`${id} method` in words) used.add(`${id} method`);
    for (const one of tables) use(id, 'table', one.name);
    for (const one of outputs) use(id, 'output', one.name);
    for (const one of parameters) use(id, 'parameter', one.name);
    for (const one of [...tables, ...outputs]) for (const { name } of one.columns) use(id, 'column', name);
  }
  assert.deepEqual(
    Object.keys(words).filter((key) => !used.has(key)),
    [],
  );
  for (const [key, { vi, en }] of Object.entries(words)) {
    assert.ok(vi !== '' && en !== '', key);
    assert.ok(en.length < 25 || vietnamese.test(vi), `${key}: ${vi}`);
  }
});

test('law: every code of a method has words for those who call it', () => {
  assert.deepEqual(
    Object.keys(methodErrors).filter((code) => !Object.hasOwn(refusalWords, code)),
    [],
  );
});

test('law: names are plain, once each, and every initial value lies in its domain', () => {
  assert.equal(new Set(described.map(({ id }) => id)).size, described.length);
  for (const { id, tables, parameters, outputs } of described) {
    for (const list of [tables, parameters, outputs]) {
      const names = list.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, id);
      for (const name of names) assert.match(name, /^[a-z][a-z0-9_]*$/, id);
    }
    for (const one of [...tables, ...outputs])
      assert.equal(new Set(one.columns.map(({ name }) => name)).size, one.columns.length, id);
    for (const { name, choices, initial, isRequired } of parameters) {
      assert.equal(isRequired, initial === undefined, `${id} ${name}`);
      if (choices !== undefined && typeof initial === 'string') assert.ok(choices.includes(initial), `${id} ${name}`);
    }
  }
});
