import ts from 'typescript';
import { type Edit, instead, type Operator, signOperator } from './edits.ts';

const arithmetic = signOperator('arithmetic', {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<<': ['>>'],
  '>>>': ['<<'],
  '>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['|'],
});

const assignment = signOperator('assignment', { '+=': ['-='], '-=': ['+='], '*=': ['/='], '/=': ['*='], '^=': ['|='] });

const comparison = signOperator('comparison', {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
});

const logic = signOperator('logic', { '&&': ['||'], '||': ['&&'] });

const sides: Operator = {
  name: 'one side of ??',
  edits: (node) =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? [instead(node, node.left.getText()), instead(node, node.right.getText())]
      : [],
};

const negation: Operator = {
  name: 'negation',
  edits: (node) => {
    if (!ts.isPrefixUnaryExpression(node)) return [];
    const isNegation = [ts.SyntaxKind.ExclamationToken, ts.SyntaxKind.MinusToken].includes(node.operator);
    return isNegation ? [instead(node, node.operand.getText())] : [];
  },
};

const nextNumber: Readonly<Record<string, string>> = { '0': '1', '1': '0' };

const literal: Operator = {
  name: 'literal',
  edits: (node) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [instead(node, 'false')];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return [instead(node, 'true')];
    if (!ts.isNumericLiteral(node)) return [];
    const text = node.getText();
    return [instead(node, nextNumber[text] ?? String(Number(text.replaceAll('_', '')) + 1))];
  },
};

const isJump = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node);

/** The one statement that an `if` without `else` guards; emptying its condition removes it already. */
function isGuarded(node: ts.Node): boolean {
  const block = ts.isBlock(node.parent) && node.parent.statements.length === 1 ? node.parent : node;
  const { parent } = block;
  return ts.isIfStatement(parent) && parent.thenStatement === block && parent.elseStatement === undefined;
}

const statement: Operator = {
  name: 'removed statement',
  edits: (node) => (isJump(node) && !isGuarded(node) ? [instead(node, ';')] : []),
};

/** What decides a branch or a loop; a loop is never made endless. */
function emptied(node: ts.Node): readonly Edit[] {
  const both = (condition: ts.Node): readonly Edit[] => [instead(condition, 'true'), instead(condition, 'false')];
  if (ts.isIfStatement(node)) return both(node.expression);
  if (ts.isConditionalExpression(node)) return both(node.condition);
  if (ts.isWhileStatement(node)) return [instead(node.expression, 'false')];
  return ts.isForStatement(node) && node.condition !== undefined ? [instead(node.condition, 'false')] : [];
}

const condition: Operator = { name: 'emptied condition', edits: emptied };

const opposites: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
};

const call: Operator = {
  name: 'opposite call',
  edits: (node) => {
    if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.parent)) return [];
    if (node.parent.expression !== node) return [];
    const { name } = node;
    const isAbsolute = node.getText() === 'Math.abs';
    if (isAbsolute) return [instead(node, '')];
    return Object.hasOwn(opposites, name.text) ? [instead(name, opposites[name.text] ?? '')] : [];
  },
};

const turned = (node: ts.Expression, type: ts.TypeNode | undefined): readonly Edit[] => {
  // One more than NaN is NaN.
  if (node.getText() === 'Number.NaN') return [];
  const isBoolean = type?.kind === ts.SyntaxKind.BooleanKeyword || (type !== undefined && ts.isTypePredicateNode(type));
  if (isBoolean && !/^(true|false)$/.test(node.getText())) return [instead(node, `!(${node.getText()})`)];
  return type?.kind === ts.SyntaxKind.NumberKeyword ? [instead(node, `(${node.getText()}) + 1`)] : [];
};

const returned: Operator = {
  name: 'changed return',
  edits: (node) => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return turned(node.body, node.type);
    if (!ts.isReturnStatement(node) || node.expression === undefined) return [];
    const home = ts.findAncestor(node, ts.isFunctionLike);
    return turned(node.expression, home?.type);
  },
};

/** x[a * n + b] becomes x[b * n + a]. */
const index: Operator = {
  name: 'swapped index',
  edits: (node) => {
    if (!ts.isElementAccessExpression(node)) return [];
    const { argumentExpression: sum } = node;
    if (!ts.isBinaryExpression(sum) || sum.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [];
    const { left, right } = sum;
    const isProduct = ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.AsteriskToken;
    if (!isProduct || !ts.isIdentifier(left.left) || !ts.isIdentifier(right)) return [];
    return [instead(sum, `${right.text} * ${left.right.getText()} + ${left.left.text}`)];
  },
};

/** Every kind of change that the mutant maker knows. */
export const operators: readonly Operator[] = [
  arithmetic,
  assignment,
  comparison,
  logic,
  sides,
  negation,
  literal,
  statement,
  condition,
  call,
  returned,
  index,
];
