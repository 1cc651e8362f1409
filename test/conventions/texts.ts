import { join } from 'node:path';
import ts from 'typescript';
import {
  type Convention,
  inRooms,
  isCode,
  isFunctionWithBody,
  isSource,
  lineOf,
  nodesOf,
  type Source,
} from './source.ts';

/** The lines of a text that a pattern is found in, counted from 1. */
function matchingLines(text: string, pattern: RegExp): readonly number[] {
  return text
    .split('\n')
    .map((line, index) => (pattern.test(line) ? index + 1 : 0))
    .filter((line) => line > 0);
}

// Written in pieces, so that this file does not object to itself.
const marks = new RegExp(`\\b(${['TO', 'FIX'].map((start, index) => start + ['DO', 'ME'][index]).join('|')})\\b`);
// The homes of people, and the folder that this very checkout stands in.
const checkout = join(import.meta.dirname, '../..').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const machine = new RegExp(`(^|[^\\w/.])(/(home|Users|root)/\\w|[A-Z]:\\\\Users\\\\|${checkout}(/|\\b))`);

const noSelectAll: Convention = {
  name: 'no-select-all',
  covers: isSource,
  objections: ({ text }) =>
    [...text.matchAll(/\bselect\s+(distinct\s+|all\s+)?("?\w+"?\.)?\*/gi)].map(({ index }) => {
      const line = text.slice(0, index).split('\n').length;
      return `line ${line}: SELECT *; name the columns, so that a new one changes nothing`;
    }),
};

const noMarks: Convention = {
  name: 'no-marks-for-later',
  covers: isCode,
  objections: ({ text }) => matchingLines(text, marks).map((line) => `line ${line}: do it, or open an issue`),
};

const noMachinePaths: Convention = {
  name: 'no-machine-paths',
  covers: () => true,
  objections: ({ text }) =>
    matchingLines(text, machine).map((line) => `line ${line}: a path or a tool of one machine; nobody else has it`),
};

function hasSentence(node: ts.Node): boolean {
  const comments = ts.getJSDocCommentsAndTags(node).filter((each) => ts.isJSDoc(each));
  return comments.some((comment) => /\p{L}+\s+\p{L}+/u.test(ts.getTextOfJSDocComment(comment.comment) ?? ''));
}

const exportedFunctions = ({ ast }: Source): readonly ts.Statement[] =>
  ast.statements.filter((node) => {
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return false;
    if (ts.isFunctionDeclaration(node)) return node.body !== undefined;
    if (!ts.isVariableStatement(node)) return false;
    return node.declarationList.declarations.some(
      ({ initializer }) => initializer !== undefined && isFunctionWithBody(initializer),
    );
  });

const docstrings: Convention = {
  name: 'docstring',
  covers: inRooms('app', 'indicators', 'register'),
  objections: (source) =>
    exportedFunctions(source)
      .filter((node) => !hasSentence(node))
      .map((node) => `line ${lineOf(source, node)}: an exported function without a sentence on what it gives`),
};

const titles: Convention = {
  name: 'title-is-a-sentence',
  covers: (path) => /^(src|test|tools)\/.*\.(test|case)\.ts$/.test(path),
  objections: (source) =>
    nodesOf(source)
      .filter((node) => ts.isCallExpression(node))
      .filter((call) => /^(test|it)(\.(skip|only))?$/.test(call.expression.getText()))
      .map((call) => call.arguments[0])
      .filter((title) => title !== undefined && ts.isStringLiteralLike(title))
      .filter((title) => title.text.trim().split(/\s+/).length < 3)
      .map((title) => `line ${lineOf(source, title)}: "${title.text}" states no law; a title is a sentence`),
};

const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** What a person reads or hears on screen comes from a catalogue, in both languages. The name of the product is the same in both. */
const noLiteralWords: Convention = {
  name: 'no-literal-words',
  covers: (path) => path.startsWith('src/web/') && path.endsWith('.tsx'),
  objections: (source) =>
    nodesOf(source)
      .filter((node): node is ts.JsxText | ts.JsxAttribute => ts.isJsxText(node) || ts.isJsxAttribute(node))
      .map((node) => {
        if (ts.isJsxText(node)) return { node, text: node.text };
        const isSpoken = SPOKEN.includes(node.name.getText());
        return {
          node,
          text: isSpoken && node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : '',
        };
      })
      .filter(({ text }) => hasWords(text.replace('Liên Kết', '')))
      .map(({ node, text }) => `line ${lineOf(source, node)}: "${text.trim()}" is not in a catalogue`),
};

export const textConventions: readonly Convention[] = [
  noSelectAll,
  noMarks,
  noMachinePaths,
  docstrings,
  titles,
  noLiteralWords,
];
