import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { openObjections, parseDebts } from './conventions/debts.ts';
import { nameConventions } from './conventions/names.ts';
import { purityConventions } from './conventions/purity.ts';
import { repositoryFiles, textOf } from './conventions/repository.ts';
import { shapeConventions } from './conventions/shapes.ts';
import { sizeConventions } from './conventions/sizes.ts';
import { findingsIn, isCode, parsedSource, type Source } from './conventions/source.ts';
import { textConventions } from './conventions/texts.ts';
import { longFunctions, roomlessFiles, untestedSources } from './conventions/tree.ts';

const root = resolve(import.meta.dirname, '..');
const conventions = [
  ...sizeConventions,
  ...nameConventions,
  ...shapeConventions,
  ...purityConventions,
  ...textConventions,
];

const paths = repositoryFiles(root);
const sources: readonly Source[] = paths.flatMap((path) => {
  const text = textOf(root, path);
  if (text === undefined) return [];
  return [isCode(path) && /\.tsx?$/.test(path) ? parsedSource(path, text) : { ...parsedSource('', ''), path, text }];
});
const { rooms }: { rooms: object } = await import(join(root, '.dependency-cruiser.mjs'));
const findings = [
  ...findingsIn(sources, conventions),
  ...untestedSources(sources),
  ...longFunctions(sources),
  ...roomlessFiles(paths, Object.keys(rooms)),
];
const debts = parseDebts(readFileSync(join(import.meta.dirname, 'known-debts.json'), 'utf8'));
const wholeTreeRules = ['test-beside', 'function-lines-p90', 'listed-rooms'];

describe('conventions of the house', () => {
  for (const rule of [...conventions.map(({ name }) => name), ...wholeTreeRules]) {
    test(`the tree keeps to the rule ${rule}`, () => {
      const ofRule = <Each extends { readonly rule: string }>(list: readonly Each[]): readonly Each[] =>
        list.filter((each) => each.rule === rule);
      const open = openObjections(ofRule(findings), ofRule(debts));
      assert.ok(open.length === 0, `\n${open.join('\n')}\n`);
    });
  }

  test('every debt names a rule that exists', () => {
    const known = [...conventions.map(({ name }) => name), ...wholeTreeRules];
    assert.deepEqual(
      debts.filter(({ rule }) => !known.includes(rule)),
      [],
    );
  });

  test('the tree that is judged is not empty', () => {
    assert.ok(sources.filter(({ path }) => path.startsWith('src/')).length > 0);
  });
});
