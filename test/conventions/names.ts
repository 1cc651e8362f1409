import type { Convention } from './source.ts';

const refused = ['utils', 'helpers', 'common', 'shared', 'misc', 'constants'];
const refusedAnywhere = [...refused, 'util', 'helper', 'constant', 'miscellaneous'];
const refusedAsLastWord = refusedAnywhere.filter((word) => word !== 'common' && word !== 'shared');
const isOurs = (path: string): boolean => /^(src|test|tools|bench)\//.test(path);
/** The parts of a path without the endings of its file: `src/model/a-b.test.ts` → src, model, a-b. */
const stems = (path: string): readonly string[] => path.split('/').map((part) => part.replace(/(?<=.)\..*$/, ''));

const refusedNames: Convention = {
  name: 'refused-names',
  covers: isOurs,
  objections: ({ path }) =>
    stems(path)
      .filter((stem) => refusedAnywhere.includes(stem) || refusedAsLastWord.includes(stem.split('-').at(-1) ?? ''))
      .map((stem) => `"${stem}" says nothing about what is inside; name the idea`),
};

const kebabCase: Convention = {
  name: 'kebab-case',
  covers: isOurs,
  objections: ({ path }) =>
    stems(path)
      .filter((stem) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && !(path.endsWith('.md') && /^[A-Z]+$/.test(stem)))
      .map((stem) => `"${stem}" is not kebab-case`),
};

export const nameConventions: readonly Convention[] = [refusedNames, kebabCase];
