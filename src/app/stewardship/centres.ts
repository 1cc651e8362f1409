import { type IsoDate, parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { CentreLine } from '../ports-stewardship.ts';
import type { StewardshipPorts } from './stewardship-ports.ts';

const ID = /^[a-z][a-z0-9-]{0,39}$/u;
const PROVINCE = /^VN(?:63|34)-\d{2}$/u;

/** Of each centre the line that holds on a day: the latest that begins by then, and of those of one day the last. */
export function servingOn(lines: readonly CentreLine[], day: string): readonly CentreLine[] {
  const of = new Map<string, CentreLine>();
  for (const line of lines) {
    const known = of.get(line.centre);
    if (line.validFrom <= day && (known === undefined || line.validFrom >= known.validFrom)) of.set(line.centre, line);
  }
  return [...of.values()].filter(({ provinces }) => provinces.length > 0);
}

export interface CentreAsked {
  readonly centre: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly provinces: readonly string[];
  readonly validFrom: string | undefined;
}

/** Keeps which provinces a centre serves from a day on; no provinces: it serves none any more. Everything wrong is told at once. */
export async function keepCentre(
  ports: Pick<StewardshipPorts, 'register' | 'places' | 'now'>,
  asked: CentreAsked,
  by: string,
): Promise<Parsed<readonly CentreLine[]>> {
  const faults: Refusal[] = [];
  const book = await ports.places();
  const day = parseIsoDate(asked.validFrom ?? ports.now().slice(0, 10));
  if (!ID.test(asked.centre))
    faults.push(
      fault('centre', ['Mã trung tâm gồm chữ thường, số, gạch nối.', 'An id has lower-case letters, digits, hyphens.']),
    );
  if (asked.nameVi.trim() === '') faults.push(fault('name', ['Thiếu tên trung tâm.', 'The centre has no name.']));
  if (day === undefined) faults.push(fault('from', ['Không phải ngày YYYY-MM-DD.', 'No day YYYY-MM-DD.']));
  for (const province of asked.provinces)
    if (!PROVINCE.test(province) || book.nameOf(province) === undefined)
      faults.push(fault(province, ['Không có tỉnh này; ví dụ VN34-24.', 'There is no such province; e.g. VN34-24.']));
  if (faults.length > 0 || day === undefined) return { ok: false, refusals: faults };
  const register = await ports.register();
  await register.write(({ steward }) =>
    steward.keepCentre({ ...asked, provinces: [...new Set(asked.provinces)], validFrom: day, by, at: ports.now() }),
  );
  return { ok: true, value: servingOn(await register.steward.centres(), later(day, ports.now().slice(0, 10))) };
}

/** The centres that serve somebody on a day. */
export async function centresOn(
  ports: Pick<StewardshipPorts, 'register' | 'now'>,
  day: string | undefined,
): Promise<readonly CentreLine[]> {
  return servingOn(await (await ports.register()).steward.centres(), day ?? ports.now().slice(0, 10));
}

const later = (one: IsoDate, other: string): string => (one > other ? one : other);

const fault = (column: string, [vi, en]: readonly [string, string]): Refusal => ({
  code: 'bad-centre',
  where: { column },
  said: { vi, en },
});
