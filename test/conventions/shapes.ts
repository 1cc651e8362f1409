import ts from 'typescript';
import { type Convention, isSource, isTypeScript, lineOf, nodesOf, specifiersOf } from './source.ts';

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);

const noAny: Convention = {
  name: 'no-any',
  covers: isTypeScript,
  objections: (source) =>
    nodesOf(source)
      .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
      .map((node) => `line ${lineOf(source, node)}: any; say what it is, or unknown and parse it`),
};

const noDefaultExport: Convention = {
  name: 'no-default-export',
  covers: isTypeScript,
  objections: (source) =>
    nodesOf(source)
      .filter(
        (node) =>
          ts.isExportAssignment(node) ||
          hasModifier(node, ts.SyntaxKind.DefaultKeyword) ||
          (ts.isExportSpecifier(node) && node.name.text === 'default'),
      )
      .map((node) => `line ${lineOf(source, node)}: default export; a thing has one name everywhere`),
};

const isReExport = (node: ts.Statement): boolean => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

const noBarrels: Convention = {
  name: 'no-barrels',
  covers: isTypeScript,
  objections: ({ path, ast }) => {
    const statements = ast.statements.filter((node) => !ts.isImportDeclaration(node));
    const isBarrel = statements.length > 0 && statements.every((node) => ts.isExportDeclaration(node));
    if (/(^|\/)index\.tsx?$/.test(path)) return ['a file named index; name the idea'];
    if (isBarrel) return ['a file of re-exports only; import from where the thing is'];
    const isStar = (node: ts.Statement): boolean =>
      isReExport(node) && ts.isExportDeclaration(node) && node.exportClause === undefined;
    return statements.some(isStar) ? ['export *; import from where the thing is'] : [];
  },
};

/** A room is src/<room>/<file> or src/<room>/<theme>/<file>; another room is reached by climbing to src and no further. */
const shortPaths: Convention = {
  name: 'short-paths',
  covers: isSource,
  objections: (source) => {
    const depth = source.path.split('/').length - 2;
    const deep = depth > 2 ? ['deeper than room/theme/file'] : [];
    const isTooLong = (path: string): boolean => {
      const climbs = path.match(/\.\.\//g)?.length ?? 0;
      const rest = path.replace(/^(\.\.?\/)+/, '').split('/').length;
      return climbs > depth || /[^./]\/\.\.\//.test(path) || (climbs === depth && rest > 3);
    };
    return specifiersOf(source)
      .filter(({ text }) => text.startsWith('.') && isTooLong(text))
      .map((node) => `line ${lineOf(source, node)}: ${node.text} goes deeper than ../room/file.ts`)
      .concat(deep);
  },
};

export const shapeConventions: readonly Convention[] = [noAny, noDefaultExport, noBarrels, shortPaths];
