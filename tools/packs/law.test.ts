import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

function table(pack: string, name: string): readonly Row[] {
  const path = new URL(`../../packs/${pack}/${name}.csv`, import.meta.url);
  return parse(readFileSync(path), { columns: true }) as Row[];
}

const acts = new Map(table('law', 'acts').map((row) => [row.act_id ?? '', row]));
const rules = new Map(table('law', 'rules').map((row) => [row.rule_id ?? '', row]));

function parameters(ruleId: string): Readonly<Record<string, unknown>> {
  return JSON.parse(rules.get(ruleId)?.parameters ?? 'null') as Readonly<Record<string, unknown>>;
}

test('96/NQ-CP is the Government’s, 11-NQ/TW the Politburo’s, and the first implements the second', () => {
  assert.equal(acts.get('nq-96-2022-cp')?.issuer_en, 'Government');
  assert.equal(acts.get('nq-11-2022-tw')?.issuer_en, 'Politburo');
  const said = table('law', 'lineage').map((row) => `${row.from_act} ${row.relation} ${row.to_act}`);
  assert.ok(said.includes('nq-96-2022-cp implements nq-11-2022-tw'));
});

test('the decree on personal data of 2023 is out of force from 2026', () => {
  const decree = acts.get('nd-13-2023');
  assert.deepEqual(
    [decree?.status, decree?.in_force_to, decree?.replaced_by],
    ['replaced', '2026-01-01', 'nd-356-2025'],
  );
});

test('the legal test of a linkage cluster asks for ten firms and one of four contract tests', () => {
  assert.equal(parameters('linkage-cluster-recognition').min_firms, 10);
  assert.deepEqual(parameters('linkage-cluster-firm-eligibility').tests, [
    'joint-purchase',
    'joint-sale',
    'inside-contracts',
    'shared-brand',
  ]);
});

test('every rule rests on an act and its parameters are a JSON object', () => {
  for (const rule of rules.values()) {
    assert.ok(acts.has(rule.act_id ?? ''));
    assert.equal(typeof parameters(rule.rule_id ?? ''), 'object');
  }
});

test('every act graded unsure says what was not checked, and no proposal passes for law', () => {
  for (const act of acts.values()) {
    assert.ok(act.checked_vi !== '' && act.checked_en !== '');
    assert.equal(act.how_sure === 'D', act.status === 'proposal');
  }
});

test('every legal source of the places and industries is a registered act', () => {
  const cited = [
    ...table('vn-places', 'designations'),
    ...table('vn-places', 'lineage'),
    ...table('vn-places', 'region_sets'),
    ...table('vn-industries', 'classifications'),
  ].flatMap((row) => (row.legal_source ?? '').split(';').filter((id) => id !== ''));
  for (const id of new Set(cited)) assert.ok(acts.has(id), id);
});

test('the three things called cụm are kept apart', () => {
  const meaning = new Map(table('law', 'synonyms').map((row) => [row.term_vi, row.meaning_id]));
  assert.equal(meaning.get('cụm liên kết ngành'), 'linkage-cluster');
  assert.equal(meaning.get('cụm công nghiệp'), 'industrial-estate-cluster');
  assert.equal(meaning.get('cụm nhiệm vụ'), 'task-bundle');
  assert.equal(meaning.get('cụm'), 'ambiguous');
});
