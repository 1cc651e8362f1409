import ts from 'typescript';

/** One piece of a source text put in place of another. */
export type Edit = Readonly<{ start: number; end: number; text: string }>;

/** A kind of change, with the edits that it makes at one node of the syntax tree. */
export type Operator = Readonly<{ name: string; edits: (node: ts.Node) => readonly Edit[] }>;

/** The edit that puts a text in the place of a node. */
export const instead = (node: ts.Node, text: string): Edit => ({ start: node.getStart(), end: node.end, text });

/** The operator that turns a binary expression's sign into each of the signs that the table gives for it. */
export function signOperator(name: string, signs: Readonly<Record<string, readonly string[]>>): Operator {
  const edits = (node: ts.Node): readonly Edit[] => {
    if (!ts.isBinaryExpression(node)) return [];
    const sign = node.operatorToken.getText();
    if (sign.startsWith('+') && isText(node)) return [];
    return Object.hasOwn(signs, sign) ? (signs[sign] ?? []).map((text) => instead(node.operatorToken, text)) : [];
  };
  return { name, edits };
}

/** Whether a sum visibly joins texts, which no arithmetic can replace. */
const isText = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)));
