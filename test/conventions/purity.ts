import ts from 'typescript';
import { type Convention, inRooms, isSource, lineOf, nodesOf } from './source.ts';

const pureRooms = ['methods', 'model', 'matching', 'indicators', 'evidence', 'programme', 'connect', 'register'];
const hidden = ['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'];

const isHiddenArgument = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node)) return hidden.includes(node.getText().replace(/^globalThis\./, ''));
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
};

const clockAndChance: Convention = {
  name: 'clock-and-chance-are-arguments',
  covers: inRooms(...pureRooms, 'app'),
  objections: (source) =>
    nodesOf(source)
      .filter(isHiddenArgument)
      .map((node) => `line ${lineOf(source, node)}: ${node.getText()} is an argument nobody passed`),
};

const outside = ['process', 'fetch', 'console', 'globalThis', 'WebSocket'];
const isFreeName = (node: ts.Node): node is ts.Identifier => {
  if (!ts.isIdentifier(node) || !outside.includes(node.text)) return false;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isNamed = 'name' in parent && parent.name === node;
  return !isMember && !isNamed && !ts.isImportSpecifier(parent);
};

const noOutside: Convention = {
  name: 'outside-is-an-argument',
  covers: inRooms(...pureRooms, 'app'),
  objections: (source) =>
    nodesOf(source)
      .filter(isFreeName)
      .map((node) => `line ${lineOf(source, node)}: ${node.text} reaches outside; ask for it in a port`),
};

const environment: Convention = {
  name: 'environment-is-read-in-main',
  covers: (path) => isSource(path) && !path.startsWith('src/main/'),
  objections: (source) =>
    nodesOf(source)
      .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
      .map((node) => `line ${lineOf(source, node)}: process.env; main reads the environment and passes it on`),
};

export const purityConventions: readonly Convention[] = [clockAndChance, noOutside, environment];
