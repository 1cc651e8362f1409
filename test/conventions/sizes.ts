import ts from 'typescript';
import {
  type Convention,
  type FunctionNode,
  isCode,
  isFunctionWithBody,
  isTest,
  lineOf,
  nodesOf,
  type Source,
} from './source.ts';

const linesPerFile = 300;
const linesPerMethodFile = 200;
const linesPerFunction = 60;
const positionalParameters = 3;

export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Lines of a function from its first word to its closing brace, without its docstring. */
export function functionLines(source: Source, node: FunctionNode): number {
  const end = source.ast.getLineAndCharacterOfPosition(node.end).line + 1;
  return end - lineOf(source, node) + 1;
}

const nameOf = (node: FunctionNode): string => {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'function';
};

/** The body of a `describe` is a chapter, not a function: its tests are measured one by one. */
const isChapter = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^(describe|suite)(\.|$)/.test(node.parent.expression.getText());

const fileLines: Convention = {
  name: 'file-lines',
  // A style sheet has a line for each declaration; length says nothing about it.
  covers: (path) => isCode(path) && !path.endsWith('.css'),
  objections({ path, text }) {
    const limit = path.startsWith('src/methods/') && !isTest(path) ? linesPerMethodFile : linesPerFile;
    const lines = lineCount(text);
    return lines > limit ? [`${lines} lines, at most ${limit}`] : [];
  },
};

const functionLength: Convention = {
  name: 'function-lines',
  covers: isCode,
  objections: (source) =>
    nodesOf(source)
      .filter(isFunctionWithBody)
      .filter((node) => !isChapter(node) && functionLines(source, node) > linesPerFunction)
      .map((node) => {
        const lines = functionLines(source, node);
        return `line ${lineOf(source, node)}: ${nameOf(node)} has ${lines} lines, at most ${linesPerFunction}`;
      }),
};

const parameters: Convention = {
  name: 'positional-parameters',
  covers: isCode,
  objections: (source) =>
    nodesOf(source)
      .filter((node) => isFunctionWithBody(node) || ts.isMethodSignature(node))
      .filter((node) => node.parameters.length > positionalParameters)
      .map((node) => {
        const asked = `${node.parameters.length} positional parameters, at most ${positionalParameters}`;
        return `line ${lineOf(source, node)}: ${asked}; use one options object`;
      }),
};

export const sizeConventions: readonly Convention[] = [fileLines, functionLength, parameters];
