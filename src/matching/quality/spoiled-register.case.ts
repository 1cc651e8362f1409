import type { Random } from '../../methods/random.ts';
import { type FirmWords, firmRegister } from './firm-register.case.ts';
import { type FirmRow, spoiledFirm } from './spoiled-firm.case.ts';

/** Rows of several lists over one register, each with the firm that it truly is. */
export interface SpoiledRegister {
  readonly rows: readonly FirmRow[];
  readonly entityOf: readonly number[];
}

/** So many rows over a register: half of the firms stand once, the others two to four times, in a mixed order. */
export function spoiledRegister(random: Random, rows: number, words: FirmWords): SpoiledRegister {
  const firms = firmRegister(random, Math.ceil(rows / 1.8), words);
  const made: { readonly entity: number; readonly row: FirmRow }[] = [];
  for (const firm of firms) {
    const times = random.uniform() < 0.5 ? 1 : 2 + Math.floor(random.uniform() ** 2 * 3);
    for (let time = 0; time < times && made.length < rows; time += 1)
      made.push({ entity: firm.entity, row: spoiledFirm(random, firm) });
  }
  for (let last = made.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const [one, two] = [made[last], made[other]];
    if (one === undefined || two === undefined) continue;
    made[last] = two;
    made[other] = one;
  }
  return { rows: made.map(({ row }) => row), entityOf: made.map(({ entity }) => entity) };
}
