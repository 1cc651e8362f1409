import ts from 'typescript';

/** A file of the repository as the conventions see it: its path from the root, its text and its syntax tree. */
export type Source = Readonly<{ path: string; text: string; ast: ts.SourceFile }>;

/** A rule of the house: what it says of one file. An empty answer is consent. */
export type Convention = Readonly<{
  name: string;
  covers: (path: string) => boolean;
  objections: (source: Source) => readonly string[];
}>;

export type Finding = Readonly<{ file: string; rule: string; said: string }>;

export function parsedSource(path: string, text: string): Source {
  return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) };
}

export const isTest = (path: string): boolean => /\.(test|case)\.ts$/.test(path);
export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);
export const isSource = (path: string): boolean => path.startsWith('src/') && isTypeScript(path) && !isTest(path);
export const isCode = (path: string): boolean =>
  /^(src|test|tools|bench)\//.test(path) && /\.(tsx?|mjs|js|css|sql)$/.test(path);
export const inRooms =
  (...rooms: readonly string[]) =>
  (path: string): boolean =>
    isSource(path) && rooms.includes(path.split('/')[1] ?? '');

/** Every node of the tree, parents before children. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.ast);
  return found;
}

export type FunctionNode = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

export const isFunctionWithBody = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

export const lineOf = (source: Source, node: ts.Node): number =>
  source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1;

/** What a file imports or re-exports, as written. */
export const specifiersOf = (source: Source): readonly ts.StringLiteral[] =>
  nodesOf(source)
    .map((node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
      const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
      return isImportCall ? node.arguments[0] : undefined;
    })
    .filter((specifier) => specifier !== undefined && ts.isStringLiteral(specifier));

/** Every finding of the conventions in the sources. */
export function findingsIn(sources: readonly Source[], conventions: readonly Convention[]): readonly Finding[] {
  return conventions.flatMap(({ name, covers, objections }) =>
    sources
      .filter(({ path }) => covers(path))
      .flatMap((source) => objections(source).map((said) => ({ file: source.path, rule: name, said }))),
  );
}
