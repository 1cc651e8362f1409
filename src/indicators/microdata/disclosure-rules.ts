import type { SuppressionRules } from '../../methods/primary-suppression.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';

/** Which cells are sensitive, and how far from its value a cell that has too few enterprises must be able to lie. */
export interface DisclosureRules extends SuppressionRules {
  /** Part of its value by which a cell with too few enterprises must stay unknown, up and down. */
  readonly protect: number;
}

/** Published: used where `protect` is not stated, and written into every result. */
export const DEFAULT_PROTECT = 0.1;

const FORMS: Readonly<Record<string, RegExp>> = {
  minimum: /^([1-9]\d{0,2})$/u,
  dominance: /^([1-9]),(0?\.\d+)$/u,
  p: /^(0?\.\d+)$/u,
  pq: /^(0?\.\d+),(1|0?\.\d+)$/u,
  protect: /^(0?\.\d+)$/u,
};

/**
 * Reads `minimum=3`, `dominance=2,0.85`, `p=0.1`, `pq=0.1,0.5`, `protect=0.1`; at least one besides the last must be stated.
 * The prior–posterior rule (p, q) looks at the same cells as p % with p/q: who knows others to within q must not come nearer than p.
 */
export function disclosureRules(words: readonly string[]): Parsed<DisclosureRules> {
  const refusals: Refusal[] = [];
  const refuse = (vi: string, en: string): void =>
    void refusals.push({ code: 'bad-rule', where: { column: '--rule' }, said: { vi, en } });
  const found = new Map<string, readonly number[]>();
  for (const word of words) {
    const [, name = '', text = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/u.exec(word) ?? [];
    const read = FORMS[name]?.exec(text);
    if (read === undefined || read === null)
      refuse(
        `"${word}": viết minimum=3, dominance=2,0.85, p=0.1, pq=0.1,0.5 hoặc protect=0.1.`,
        `"${word}": write minimum=3, dominance=2,0.85, p=0.1, pq=0.1,0.5 or protect=0.1.`,
      );
    else if (read.slice(1).some((each) => Number(each) === 0))
      refuse(`"${word}": phải lớn hơn 0.`, `"${word}": must be above 0.`);
    else found.set(name, read.slice(1).map(Number));
  }
  const [minimum] = found.get('minimum') ?? [];
  const [count, share] = found.get('dominance') ?? [];
  const [prior = 0, posterior = 1] = found.get('pq') ?? [];
  const pPercent = found.get('p')?.[0] ?? (prior > 0 ? prior / posterior : undefined);
  if (found.has('p') && found.has('pq'))
    refuse('p và pq là một loại quy tắc: chỉ nêu một.', 'p and pq are the same kind of rule: state one of them.');
  if (prior >= posterior) refuse('pq: p phải nhỏ hơn q.', 'pq: p must be below q.');
  if (refusals.length === 0 && minimum === undefined && count === undefined && pPercent === undefined)
    refuse(
      'Phải nêu ít nhất một quy tắc: --rule minimum=3, --rule dominance=2,0.85, --rule p=0.1. Không có quy tắc ngầm định.',
      'State at least one rule: --rule minimum=3, --rule dominance=2,0.85, --rule p=0.1. No rule is taken silently.',
    );
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    value: {
      ...(minimum === undefined ? {} : { minimumFrequency: minimum }),
      ...(count === undefined || share === undefined ? {} : { dominance: { count, share } }),
      ...(pPercent === undefined ? {} : { pPercent }),
      protect: found.get('protect')?.[0] ?? DEFAULT_PROTECT,
    },
  };
}
