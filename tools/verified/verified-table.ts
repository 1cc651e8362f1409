import type { Achieved } from '../../test/achieved.ts';

/** Tests by `file › title`, with how near each came where it compares numbers. */
export type AchievedErrors = Readonly<Record<string, Achieved>>;

/** A test of the room of methods. */
export interface HoldingTest {
  readonly file: string;
  readonly title: string;
}

/** A method that anyone can call, and the tests that hold it. */
export interface HeldMethod {
  readonly id: string;
  readonly version: number;
  readonly tests: readonly HoldingTest[];
}

/** The name of a test among all. */
export const testName = ({ file, title }: HoldingTest): string => `${file} › ${title}`;

const PROGRAMS = /PySAL|esda|spdep|SciPy|NumPy|numpy|HiGHS|LAPACK|EconGeo|economiccomplexity|py-ecomplexity/;
const PUBLISHED = /publish|printed|prints|textbook|US states|American|karate|Farhauer/;

/** What stands behind a test: a published value, another program, the plain definition, a law, or an edge. */
export function groundOf(title: string): 'published' | 'program' | 'oracle' | 'law' | 'edge' {
  if (title.startsWith('edge:')) return 'edge';
  if (!/^(reference|oracle):/.test(title)) return 'law';
  if (title.startsWith('oracle:')) return 'oracle';
  if (PROGRAMS.test(title)) return 'program';
  return PUBLISHED.test(title) ? 'published' : 'oracle';
}

const shortNumber = (value: number): string => (value === 0 ? '0' : value.toExponential(1).replace('.0e', 'e'));

/** The greatest error of some tests beside what is allowed; a tick where they compare no numbers. */
function cell(tests: readonly HoldingTest[], errors: AchievedErrors): string {
  if (tests.length === 0) return '–';
  const found = tests.map((test) => errors[testName(test)]).filter((each) => each !== undefined);
  const [first] = found.toSorted((a, b) => b.error - a.error);
  const count = tests.length === 1 ? '' : ` (${tests.length} tests)`;
  return first === undefined
    ? `holds${count}`
    : `${shortNumber(first.error)} ≤ ${shortNumber(first.tolerance)}${count}`;
}

const HEAD = `# What verifies each method

Written by \`./lienket run tools/verify-methods.ts\` from a run of the tests of \`src/methods\`; \`npm test\` refuses it when tests have been added or renamed since.

A number is the greatest relative error that was met, beside what the test allows; \`0\` is equal to the last bit; *holds* is a test of flags, ranks or sets, which has no error.
*Published* are values printed in a paper, a book or an official file. *Program* is another program, written by others. *Plain definition* is the slow form of the
definition, or exact fractions and 40 or more digits, written apart from the code. Laws hold for random tables; edges are inputs that must be refused or left undefined.

| method | published | program | plain definition | laws | edges |
|---|---|---|---|--:|--:|
`;

/** The page: one line a method, then every comparison with numbers from outside. */
export function verifiedPage(methods: readonly HeldMethod[], errors: AchievedErrors): string {
  const of = ({ tests }: HeldMethod, ground: ReturnType<typeof groundOf>): readonly HoldingTest[] =>
    tests.filter(({ title }) => groundOf(title) === ground);
  const lines = methods.map((method) => {
    const cells = (['published', 'program', 'oracle'] as const).map((ground) => cell(of(method, ground), errors));
    const counts = (['law', 'edge'] as const).map((ground) => String(of(method, ground).length));
    return `| \`${method.id}@${method.version}\` | ${[...cells, ...counts].join(' | ')} |`;
  });
  const outside = methods.flatMap((method) =>
    [...of(method, 'published'), ...of(method, 'program')].map((test) => {
      const found = errors[testName(test)];
      const numbers =
        found === undefined ? 'holds | –' : `${shortNumber(found.error)} | ${shortNumber(found.tolerance)}`;
      return `| \`${method.id}\` | ${test.title.replace('reference: ', '')} | ${numbers} |`;
    }),
  );
  return `${HEAD}${lines.join('\n')}

## Every comparison with numbers from outside

| method | what is compared | error | allowed |
|---|---|--:|--:|
${outside.join('\n')}
`;
}

/** Where each test of a file starts, and its title. */
export function testStarts(text: string): readonly { readonly line: number; readonly title: string }[] {
  return text.split('\n').flatMap((line, at, all) => {
    if (!line.startsWith('test(')) return [];
    const [, , title] = `${line} ${all[at + 1] ?? ''}`.match(/^test\(\s*(['"`])(.*?[^\\])\1/) ?? [];
    return title === undefined ? [] : [{ line: at + 1, title }];
  });
}

/** Achieved errors of lines as those of the tests that hold the lines. */
export function errorsByTitle(
  achieved: readonly (Achieved & { readonly at: string })[],
  startsOf: (file: string) => ReturnType<typeof testStarts>,
): AchievedErrors {
  const worst: Record<string, Achieved> = {};
  for (const { at, error, tolerance } of achieved) {
    const [file = '', line = ''] = at.split(':');
    const title = startsOf(file).findLast((start) => start.line <= Number(line))?.title;
    if (title === undefined) continue;
    const name = testName({ file, title });
    if (error >= (worst[name]?.error ?? 0)) worst[name] = { error, tolerance };
  }
  return Object.fromEntries(Object.entries(worst).sort(([a], [b]) => (a < b ? -1 : 1)));
}
