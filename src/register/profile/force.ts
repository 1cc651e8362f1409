import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { measuredNumber, type NumberWriting, plainNumber } from './measured-number.ts';

/** The force of a press or a clamp as it is named: in tonnes or in kilonewtons. */
export interface Force {
  readonly value: number;
  readonly unit: 't' | 'kN';
}

const UNITS: Readonly<Record<string, Force['unit']>> = {
  t: 't',
  tan: 't',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  kn: 'kN',
};
/** Standard gravity, 9.80665 m/s²: the weight of a tonne in kilonewtons. */
const KILONEWTONS_A_TONNE = 9.80665;

/** Reads `250 t`, `250 tấn`, `2500 kN`; the unit may stand in the header of the column. Undefined where no unit or no number above 0 is there. */
export function parseForce(text: string, writing: NumberWriting, header = ''): Force | undefined {
  const [, digits = '', rest = ''] = /^\s*(\d[\d.,]*)\s*(\p{L}*)\s*$/u.exec(text) ?? [];
  const value = measuredNumber(digits, writing);
  const word = rest === '' ? (/\(([^)]*)\)/u.exec(header)?.[1] ?? '') : rest;
  const unit = UNITS[foldedWords(word)];
  return value === undefined || value <= 0 || unit === undefined ? undefined : { value, unit };
}

/** As lines write it: `250t`, `2500kN`. */
export const forceText = ({ value, unit }: Force): string => `${plainNumber(value)}${unit}`;

/** In kilonewtons, by which forces are compared. */
export const kilonewtons = ({ value, unit }: Force): number => (unit === 't' ? value * KILONEWTONS_A_TONNE : value);
