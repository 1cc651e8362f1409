import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, mutatedText } from './mutants.ts';
import { operators } from './operators.ts';
import { sampledMutants } from './sampled-mutants.ts';

const numbers = ['3.5, 0x10, 1_000, true', '2.5, 17, 1_000, true', '2.5, 0x10, 1001, true', '2.5, 0x10, 1_000, false'];

/** For each operator, a text and the texts that this operator alone makes of it. */
const samples: Readonly<Record<string, readonly (readonly [text: string, mutants: readonly string[]])[]>> = {
  arithmetic: [
    ['x = a + b;', ['x = a - b;']],
    ['x = a * b;', ['x = a / b;']],
    ['x = a ** b;', ['x = a * b;']],
    ['x = a >>> b;', ['x = a << b;']],
    ["x = 'a' + b + c;", []],
  ],
  assignment: [['x += a;', ['x -= a;']]],
  comparison: [
    ['x = a < b;', ['x = a <= b;', 'x = a >= b;']],
    ['x = a >= b;', ['x = a > b;', 'x = a < b;']],
    ['x = a === b;', ['x = a !== b;']],
  ],
  logic: [['x = a && b;', ['x = a || b;']]],
  'one side of ??': [['x = a ?? b;', ['x = a;', 'x = b;']]],
  negation: [
    ['x = !a;', ['x = a;']],
    ['x = -a;', ['x = a;']],
  ],
  literal: [
    ['x = [0, 1];', ['x = [1, 1];', 'x = [0, 0];']],
    ['x = [2.5, 0x10, 1_000, true];', numbers.map((list) => `x = [${list}];`)],
    ['const x: 2 = y;', []],
  ],
  'removed statement': [
    ['check(x);', [';']],
    ['throw x;', [';']],
    ['if (a) throw x;', []],
    ['if (a) { throw x; }', []],
    ['if (a) { b(); c(); }', ['if (a) { ; c(); }', 'if (a) { b(); ; }']],
  ],
  'emptied condition': [
    ['if (a) b();', ['if (true) b();', 'if (false) b();']],
    ['x = a ? b : c;', ['x = true ? b : c;', 'x = false ? b : c;']],
    ['while (a) b();', ['while (false) b();']],
    ['for (; a; ) b();', ['for (; false; ) b();']],
  ],
  'opposite call': [
    ['x = Math.min(a, b);', ['x = Math.max(a, b);']],
    ['x = Math.abs(a);', ['x = (a);']],
    ['x = a.some(b);', ['x = a.every(b);']],
    ['x = min(a);', []],
  ],
  'changed return': [
    ['function f(): number { return a; }', ['function f(): number { return (a) + 1; }']],
    ['const f = (): boolean => a;', ['const f = (): boolean => !(a);']],
    ['function f(): string { return a; }', []],
  ],
  'swapped index': [['x = a[r * n + i];', ['x = a[i * n + r];']]],
};

test('each operator makes the mutants that it says, and every operator has a sample', () => {
  assert.deepEqual(Object.keys(samples).sort(), operators.map(({ name }) => name).sort());
  for (const [name, pairs] of Object.entries(samples)) {
    for (const [text, expected] of pairs) {
      const made = mutantsOf(text).filter(({ operator }) => operator === name);
      assert.deepEqual(
        made.map((mutant) => mutatedText(text, mutant)),
        expected,
        `${name}: ${text}`,
      );
    }
  }
});

test('the wording of a refusal, types and imports are left alone, the place of a refusal is not', () => {
  const silent = "import { a } from './a.ts';\ninterface X { readonly a: 1 }\ntype Y = 0 | 1;\nlet x: 0 | 1;\n";
  assert.deepEqual(mutantsOf(silent), []);
  const refusal = "if (a) throw new MethodError('bad-shape', { what: a + 1, value: a - 1, row: a + 2 });";
  assert.deepEqual(
    mutantsOf(refusal).map(({ operator, text }) => [operator, text]),
    [
      ['emptied condition', 'true'],
      ['emptied condition', 'false'],
      ['arithmetic', '-'],
      ['literal', '3'],
    ],
  );
});

test('a change is named by its lines before and after, never by a number of a line, and no name stands twice', () => {
  const text = 'f(a\n  + b);\nx = 0;\nx = 0;\n';
  const named = mutantsOf(text).filter(({ operator }) => operator !== 'removed statement');
  assert.deepEqual(
    named.map(({ line, change }) => [line, change]),
    [
      [2, '+ b); ⇒ - b);'],
      [3, 'x = 0; ⇒ x = 1;'],
      [4, 'x = 0; ⇒ x = 1; (2)'],
    ],
  );
  const moved = mutantsOf(`\n\n${text}`);
  assert.deepEqual(
    moved.map(({ change }) => change),
    mutantsOf(text).map(({ change }) => change),
  );
});

test('a sample hangs on seed and file alone, keeps the order of the text, and is the whole where that is asked', () => {
  const mutants = mutantsOf(Array.from({ length: 40 }, (_, k) => `x = a + ${k + 2};`).join('\n'));
  const drawn = (file: string, seed: number) => sampledMutants(file, mutants, { size: 10, seed });
  assert.deepEqual(drawn('a.ts', 1), drawn('a.ts', 1));
  assert.notDeepEqual(drawn('a.ts', 1), drawn('a.ts', 2));
  assert.notDeepEqual(drawn('a.ts', 1), drawn('b.ts', 1));
  const starts = drawn('a.ts', 1).map(({ start }) => start);
  assert.deepEqual(
    starts,
    [...new Set(starts)].sort((a, b) => a - b),
  );
  assert.equal(starts.length, 10);
  assert.equal(sampledMutants('a.ts', mutants, { size: 'all', seed: 1 }).length, mutants.length);
});
