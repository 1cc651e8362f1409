import type { Finding } from './source.ts';

/** A known breach that stays for a stated reason. */
export type Debt = Readonly<{ file: string; rule: string; reason: string }>;

const debtsAtMost = 40;

/** Reads the list of known debts; a line without a file, a rule or a reason is refused. */
export function parseDebts(text: string): readonly Debt[] {
  const lines: unknown = JSON.parse(text);
  if (!Array.isArray(lines)) throw new Error('known debts are a list');
  return lines.map((line: unknown) => {
    const { file, rule, reason } = line as Partial<Debt>;
    if (!file || !rule || !reason || reason.length < 15) {
      throw new Error(`a debt needs file, rule and a reason of a sentence: ${JSON.stringify(line)}`);
    }
    return { file, rule, reason };
  });
}

/** What is left to object to: findings nobody answered for, debts that no longer apply, and a list grown long. */
export function openObjections(findings: readonly Finding[], debts: readonly Debt[]): readonly string[] {
  const isOf = (debt: Debt, finding: Finding): boolean => debt.file === finding.file && debt.rule === finding.rule;
  const open = findings
    .filter((finding) => !debts.some((debt) => isOf(debt, finding)))
    .map(({ file, rule, said }) => `${file}  ${rule}: ${said}`);
  const paid = debts
    .filter((debt) => !findings.some((finding) => isOf(debt, finding)))
    .map(({ file, rule }) => `${file}  ${rule}: the debt no longer applies; strike it from test/known-debts.json`);
  const long = debts.length > debtsAtMost ? [`${debts.length} debts, at most ${debtsAtMost}; pay some first`] : [];
  return [...open, ...paid, ...long];
}
