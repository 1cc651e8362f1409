import ts from 'typescript';
import type { Edit } from './edits.ts';
import { operators } from './operators.ts';

/** A source text with one change: what was changed, where, and what stands there now. */
export type Mutant = Edit &
  Readonly<{
    operator: string;
    line: number;
    /** The changed lines before and after, which name the change without its line number. */
    change: string;
  }>;

/** What is never executed, or is only the wording of a refusal. */
function isSilent(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isImportDeclaration(node) || ts.isTemplateExpression(node)) return true;
  if (!ts.isPropertyAssignment(node) || !['what', 'value'].includes(node.name.getText())) return false;
  const { parent } = node.parent;
  return ts.isNewExpression(parent) && parent.expression.getText() === 'MethodError';
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

function changeOf(text: string, { start, end, text: now }: Edit): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
  return `${oneLine(text.slice(from, to))} ⇒ ${oneLine(text.slice(from, start) + now + text.slice(end, to))}`;
}

/** The text with the change made. */
export const mutatedText = (text: string, { start, end, text: now }: Edit): string =>
  text.slice(0, start) + now + text.slice(end);

/** Gives each repeated name of a change its number, so that every mutant of a file has a name of its own. */
function numbered(mutants: readonly Mutant[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (seen.get(mutant.change) ?? 0) + 1;
    seen.set(mutant.change, times);
    return times === 1 ? mutant : { ...mutant, change: `${mutant.change} (${times})` };
  });
}

/** All mutants of a source text, in the order of the text. */
export function mutantsOf(text: string): readonly Mutant[] {
  const ast = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ESNext, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    for (const { name, edits } of operators) {
      for (const edit of edits(node)) {
        const line = ast.getLineAndCharacterOfPosition(edit.start).line + 1;
        found.push({ ...edit, operator: name, line, change: changeOf(text, edit) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  const inOrder = found.sort((a, b) => a.start - b.start || a.end - b.end);
  return numbered(inOrder);
}
