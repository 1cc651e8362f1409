import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openObjections, parseDebts } from './conventions/debts.ts';
import { nameConventions } from './conventions/names.ts';
import { purityConventions } from './conventions/purity.ts';
import { shapeConventions } from './conventions/shapes.ts';
import { sizeConventions } from './conventions/sizes.ts';
import { findingsIn, parsedSource, type Source } from './conventions/source.ts';
import { textConventions } from './conventions/texts.ts';
import { longFunctions, roomlessFiles, untestedSources } from './conventions/tree.ts';

const conventions = [
  ...sizeConventions,
  ...nameConventions,
  ...shapeConventions,
  ...purityConventions,
  ...textConventions,
];

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const longFunction = (count: number): string => `export function long(): void {\n${lines(count - 2, '  void 0;')}}\n`;
const documented = (text: string): string => `/** What it gives in words. */\n${text}`;

type Sample = Readonly<{ rule: string; path: string; bad: string; good: string }>;
const inModel = (rule: string, bad: string, good: string): Sample => ({ rule, path: 'src/model/sample.ts', bad, good });

const samples: readonly Sample[] = [
  inModel('file-lines', lines(301, '// line'), lines(300, '// line')),
  { rule: 'file-lines', path: 'src/methods/mean.ts', bad: lines(201, '// line'), good: lines(200, '// line') },
  inModel('function-lines', longFunction(61), longFunction(60)),
  inModel('function-lines', `const long = () => {\n${lines(60, 'void 0;')}};`, 'const short = () => {};'),
  {
    rule: 'function-lines',
    path: 'src/model/sample.test.ts',
    bad: `test('one two three', () => {\n${lines(60, 'void 0;')}});`,
    good: `describe('chapter', () => {\n${lines(60, 'void 0;')}});`,
  },
  inModel('positional-parameters', 'function f(a, b, c, d) {}', 'function f(a, b, c) {}'),
  inModel('positional-parameters', 'interface P { f(a: 1, b: 1, c: 1, d: 1): void }', 'interface P { f(a: 1): void }'),
  inModel('no-any', 'export const x: any = 1;', 'export const any = 1;'),
  inModel('no-default-export', 'export default 1;', 'export const one = 1;'),
  inModel('no-default-export', 'export default function f() {}', 'export function f() {}'),
  inModel('no-default-export', 'const a = 1; export { a as default };', 'const a = 1; export { a };'),
  inModel('no-barrels', `export { a } from './a.ts';`, `import { a } from './a.ts';\nexport const b = a;`),
  inModel('no-barrels', `export * from './a.ts';\nexport const b = 1;`, `export const b = 1;`),
  inModel('short-paths', `import '../app/deep/down/leaf.ts';`, `import '../app/leaf.ts';`),
  inModel('short-paths', `import '../../src/app/leaf.ts';`, `import './theme/leaf.ts';`),
  inModel('clock-and-chance-are-arguments', 'export const x = Math.random();', 'export const x = Math.max();'),
  inModel('clock-and-chance-are-arguments', 'export const x = Date.now();', 'export const x = Date.UTC(2026);'),
  inModel('clock-and-chance-are-arguments', 'export const x = new Date();', 'export const x = new Date(0);'),
  inModel('outside-is-an-argument', 'process.exit(1);', 'const { process } = factory;\nfactory.process();'),
  inModel('outside-is-an-argument', `await fetch('x');`, `await shelf.fetch('x');`),
  {
    rule: 'environment-is-read-in-main',
    path: 'src/cli/sample.ts',
    bad: 'export const home = process.env.HOME;',
    good: 'export const arguments_ = process.argv;',
  },
  inModel('no-select-all', '`SELECT\n  * FROM t`', '`SELECT count(*) FROM t`'),
  inModel('no-select-all', `'select distinct t.* from t'`, `'select a * b from t'`),
  inModel('no-marks-for-later', `// ${'TO'}DO: later`, '// todo is a word of the test runner'),
  inModel('no-machine-paths', `// see /${'home'}/someone/x`, '// see https://example.org/home/someone'),
  {
    rule: 'title-is-a-sentence',
    path: 'src/model/sample.test.ts',
    bad: `test('works', () => {});`,
    good: `test('a sum keeps its parts', () => {});`,
  },
  {
    rule: 'no-literal-words',
    path: 'src/web/views/sample.tsx',
    bad: 'export const Sample = () => <p>Some words</p>;',
    good: 'export const Sample = () => <p>{say(key)} · Liên Kết</p>;',
  },
  {
    rule: 'no-literal-words',
    path: 'src/web/views/sample.tsx',
    bad: 'export const Sample = () => <i aria-label="Close it" />;',
    good: 'export const Sample = () => <i aria-label={say(key)} className="close it" />;',
  },
  {
    rule: 'docstring',
    path: 'src/app/sample.ts',
    bad: '/** Sum */\nexport function sum() {}',
    good: documented('export function sum() {}'),
  },
  {
    rule: 'docstring',
    path: 'src/indicators/sample.ts',
    bad: 'export const sum = () => 1;',
    good: documented('export const sum = () => 1;'),
  },
];

const badNames: readonly Readonly<{ rule: string; path: string }>[] = [
  { rule: 'refused-names', path: 'src/model/utils.ts' },
  { rule: 'refused-names', path: 'src/model/string-helpers.ts' },
  { rule: 'refused-names', path: 'src/common/sum.ts' },
  { rule: 'kebab-case', path: 'src/model/locationQuotient.ts' },
  { rule: 'kebab-case', path: 'src/model/Sum.test.ts' },
  { rule: 'no-barrels', path: 'src/model/index.ts' },
  { rule: 'short-paths', path: 'src/model/one/two/sum.ts' },
];

const rulesBroken = (path: string, text: string): readonly string[] =>
  findingsIn([parsedSource(path, text)], conventions).map(({ rule }) => rule);

describe('each convention can fail', () => {
  for (const { rule, path, bad, good } of samples) {
    test(`${rule} objects to ${JSON.stringify(bad.slice(0, 40))} and not to its lawful twin`, () => {
      assert.ok(rulesBroken(path, bad).includes(rule), 'the violation passed');
      assert.ok(!rulesBroken(path, good).includes(rule), 'good code was refused');
    });
  }

  for (const { rule, path } of badNames) {
    test(`${rule} objects to the path ${path}`, () => {
      assert.ok(rulesBroken(path, 'export const x = 1;').includes(rule));
      assert.ok(!rulesBroken('src/model/location-quotient.fixture.ts', 'export const x = 1;').includes(rule));
    });
  }

  test('no convention is without a violating sample', () => {
    const sampled = new Set([...samples, ...badNames].map(({ rule }) => rule));
    assert.deepEqual(
      conventions.filter(({ name }) => !sampled.has(name)).map(({ name }) => name),
      [],
    );
  });

  test('a source with a function needs a test of its name; one of types alone does not', () => {
    const logic = parsedSource('src/model/sum.ts', 'export const sum = () => 1;');
    const types = parsedSource('src/model/amount.ts', 'export type Amount = number;');
    assert.equal(untestedSources([logic, types]).length, 1);
    assert.deepEqual(untestedSources([logic, parsedSource('src/model/sum.duck.test.ts', '')]), []);
  });

  test('a test answers for what it reaches in its own room, and for nothing beyond', () => {
    const source = (room: string): readonly Source[] => [
      parsedSource(`src/${room}/leaf.ts`, 'export const leaf = () => 1;'),
      parsedSource(`src/${room}/stem.ts`, `import './leaf.ts';\nexport const stem = () => 1;`),
      parsedSource(`src/${room}/root.test.ts`, `import './stem.ts';`),
    ];
    const untested = (room: string): readonly string[] => untestedSources(source(room)).map(({ file }) => file);
    assert.deepEqual(untested('model'), []);
    assert.deepEqual(
      untestedSources([
        ...source('model').slice(0, 2),
        parsedSource('src/app/far.test.ts', `import '../model/stem.ts';`),
      ]).length,
      2,
    );
  });

  test('a published method needs the test of its own name', () => {
    const method = parsedSource('src/methods/mean.ts', '/**\n * @method mean@1\n */\nexport const mean = () => 1;');
    const other = parsedSource('src/methods/other.test.ts', `import './mean.ts';`);
    assert.equal(untestedSources([method, other]).length, 1);
  });

  test('more than one function in ten over thirty lines is too many', () => {
    const source = (count: number): string => lines(9, 'function f() {}') + longFunction(31).repeat(count);
    assert.deepEqual(longFunctions([parsedSource('src/model/sum.ts', source(1))]), []);
    assert.equal(longFunctions([parsedSource('src/model/sum.ts', source(2))]).length, 1);
  });

  test('a file outside the listed rooms is found', () => {
    const found = roomlessFiles(['src/loose.ts', 'src/attic/x.ts', 'src/model/x.ts', 'test/x.ts'], ['model']);
    assert.deepEqual(
      found.map(({ file }) => file),
      ['src/loose.ts', 'src/attic/x.ts'],
    );
  });
});

describe('known debts', () => {
  const finding = { file: 'src/model/sum.ts', rule: 'file-lines', said: '301 lines' };
  const debt = { file: 'src/model/sum.ts', rule: 'file-lines', reason: 'A table that is read as one.' };

  test('a finding with its debt is answered for, without it is open', () => {
    assert.deepEqual(openObjections([finding], [debt]), []);
    assert.equal(openObjections([finding], []).length, 1);
    assert.equal(openObjections([finding], [{ ...debt, rule: 'no-any' }]).length, 2);
  });

  test('a debt that no longer applies is an objection', () => {
    assert.match(openObjections([], [debt]).join(), /no longer applies/);
  });

  test('a debt without a reason is refused', () => {
    assert.throws(() => parseDebts(JSON.stringify([{ ...debt, reason: '' }])), /reason/);
    assert.throws(() => parseDebts('{}'), /list/);
  });

  test('a long list of debts is an objection', () => {
    const many = Array.from({ length: 41 }, (_, index) => ({ ...debt, file: `src/model/a${index}.ts` }));
    const theirFindings = many.map(({ file }) => ({ ...finding, file }));
    assert.match(openObjections(theirFindings, many).join(), /pay some/);
  });
});
