import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TRAIL_ACTIONS } from '../../model/access/trail-actions.ts';
import { STEP_KINDS } from '../../model/publication.ts';
import { ACT_CHANGES } from '../ports-authority.ts';
import { EVENT_KINDS } from '../ports-decisions.ts';
import { PROPOSAL_STATES } from '../ports-duties.ts';

const src = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(src, path), 'utf8');
const files = (folder: string, isWanted: (name: string) => boolean): readonly string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => isWanted(name) && !/\.(?:test|case)\.ts$/u.test(name))
    .map((name) => join(folder, name));

/** What the program itself notes: every quoted action of a file that makes lines of the trail. */
function noted(): readonly string[] {
  return files('app', (name) => name.endsWith('.ts'))
    .map(textOf)
    .filter((text) => text.includes('noteOf('))
    .flatMap((text) => [...text.matchAll(/'([a-z]+\.[a-z]+)'/gu)].map(([, action]) => action ?? ''))
    .filter((action) => !['scope.all', 'self.manage'].includes(action));
}

/** What triggers note: each function that writes to the trail, with the kinds of the table on which it stands. */
const BY_TRIGGER: Readonly<Record<string, readonly string[]>> = {
  audit_register_event: EVENT_KINDS.map((kind) => `register.${kind}`),
  audit_publication: STEP_KINDS.map((kind) => `publication.${kind}`),
  audit_law_act: ACT_CHANGES.map((change) => `law.${change}`),
  audit_duty: [
    ...['made', ...PROPOSAL_STATES.filter((state) => state !== 'open')].map((state) => `proposal.${state}`),
    ...['received', 'answered'].map((state) => `person-request.${state}`),
  ],
};

test('every action that the code writes into the trail has words in both languages, and no words stand for nothing', () => {
  const written = new Set([...noted(), ...Object.values(BY_TRIGGER).flat()]);
  assert.ok(written.size > 40);
  assert.deepEqual([...written].toSorted(), Object.keys(TRAIL_ACTIONS).toSorted());
});

test('the triggers that write into the trail are those whose kinds are known here', () => {
  const functions = files('store-pg', (name) => name.endsWith('migration.ts') || name === 'migrations.ts')
    .map(textOf)
    .flatMap((text) =>
      [...text.matchAll(/create function (audit_\w+)\(\) returns trigger/gu)].map(([, name]) => name ?? ''),
    );
  assert.deepEqual(functions.toSorted(), Object.keys(BY_TRIGGER).toSorted());
});
