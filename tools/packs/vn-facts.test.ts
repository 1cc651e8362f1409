import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('vn-facts');

const facts = builtRows('vn-facts', 'facts');

test('a fact has a place id exactly where its subject is a dated province or the country', () => {
  for (const fact of facts) {
    const isPlace = /^VN(63|34)-\d{2}$|^VN$/.test(fact['subject'] ?? '');
    assert.equal(fact['place_id'], isPlace ? fact['subject'] : '');
  }
});

test('every conflict group has at least two facts, and a preferred fact is one of them', () => {
  for (const group of builtRows('vn-facts', 'conflict_groups')) {
    const members = facts
      .filter((fact) => fact['conflict_group'] === group['conflict_group'])
      .map((fact) => fact['id']);
    assert.ok(members.length >= 2, group['conflict_group']);
    assert.ok(group['preferred_fact'] === '' || members.includes(group['preferred_fact']));
  }
});

test('every remark points at a fact or a source that exists', () => {
  const ids = new Set(facts.map((fact) => fact['id']));
  const sources = new Set(builtRows('vn-facts', 'sources').map((source) => source['source_id']));
  for (const remark of builtRows('vn-facts', 'remarks')) {
    assert.ok(ids.has(remark['fact_id']) || sources.has(remark['source_id']), remark['remark_id']);
  }
});
