import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import { missingMark } from '../../model/vietnamese/missing-mark.ts';
import type { ProcessBook } from '../process-book.ts';
import { lineFaults } from './line-faults.ts';
import type { NumberWriting } from './measured-number.ts';
import {
  isProfileRole,
  PROFILE_FIELDS,
  PROFILE_ROLES,
  type ProfileField,
  type ProfilePart,
  type ProfileRole,
  partOfRole,
  sectionOf,
} from './profile-fields.ts';
import { type ProfileLine, profileKey, profileLine, profileText } from './profile-line.ts';
import { type PartFault, readPart } from './profile-value.ts';

interface Cell {
  readonly text: string;
  readonly column: string;
}

/** What a row says of its profile, cell by cell, and the processes that its other columns name. */
interface ProfileCells {
  readonly cells: Readonly<Partial<Record<ProfileField | ProfileRole, Cell>>>;
  readonly processes: readonly { readonly text: string; readonly rank: string }[];
}

interface ProfileReading {
  readonly row: number;
  readonly asOf: string | null;
  readonly writing: NumberWriting;
  readonly processes: ProcessBook | undefined;
  readonly materials: ProcessBook | undefined;
}

export interface RowProfile {
  readonly said: Readonly<Partial<Record<ProfileField, readonly string[]>>>;
  readonly faults: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

interface Scene extends ProfileReading {
  readonly cells: ProfileCells['cells'];
  readonly faults: Refusal[];
  readonly warnings: Refusal[];
}

const LIST = /\s*[;\n•]\s*/u;
const WORDS = /\s*(?:[;\n•]|,(?!\d))\s*/u;
/** Of these one value may stand for all lines of a row; a size or a number belongs to one. */
const SHARED: ReadonlySet<string> = new Set(['rank', 'material', 'maker', 'tier', 'ended']);

/**
 * The lines of a row's profile. A cell names several things parted by `;`, or holds whole lines as the register writes them; values of other
 * columns go to them in order. Every fault at once; what can not be given to one thing is a warning and stays open.
 */
export function rowProfile({ cells, processes }: ProfileCells, reading: ProfileReading): RowProfile {
  const scene: Scene = { ...reading, cells, faults: [], warnings: [] };
  const said = PROFILE_FIELDS.flatMap((field) => {
    const lines = linesOf(field, processes, scene);
    return lines.length === 0 ? [] : [[field, lines] as const];
  });
  return { said: Object.fromEntries(said), faults: scene.faults, warnings: scene.warnings };
}

function linesOf(field: ProfileField, processes: ProfileCells['processes'], scene: Scene): readonly string[] {
  const named = namedLines(field, processes, scene);
  const roles = PROFILE_ROLES.filter((role) => partOfRole(role).field === field && isSaid(scene.cells[role]?.text));
  if (named.length === 0) {
    const [first] = roles;
    if (first !== undefined) scene.warnings.push(refusal(scene, scene.cells[first]?.column, NAMELESS));
    return [];
  }
  const values = new Map(roles.map((role) => [partOfRole(role).name, valuesOf(role, named.length, scene)] as const));
  const whole = named.map(({ head, parts }, at): ProfileLine => {
    const more = [...values].flatMap(([name, list]) => (list[at] === undefined ? [] : [[name, list[at]] as const]));
    return withDay(field, { head, parts: { ...parts, ...Object.fromEntries(more) } }, scene);
  });
  const column = scene.cells[field]?.column ?? scene.cells[roles[0] ?? field]?.column;
  for (const line of whole)
    for (const fault of lineFaults(field, line)) scene.faults.push(refusal(scene, column, fault));
  const byKey = new Map(
    whole.map((line) => profileText(field, line)).map((text) => [profileKey(field, text), text] as const),
  );
  return [...byKey.values()];
}

/** What the lines are called, and the parts that whole lines bring along. */
function namedLines(field: ProfileField, processes: ProfileCells['processes'], scene: Scene): readonly ProfileLine[] {
  const cell = scene.cells[field];
  const section = sectionOf(field);
  if (cell === undefined || !isSaid(cell.text)) {
    const hasMore = PROFILE_ROLES.some((role) => partOfRole(role).field === field && isSaid(scene.cells[role]?.text));
    if (field !== 'capabilities' || !hasMore) return [];
    return processes.flatMap(({ text, rank }) => {
      const head = part(section.head, { text, column: 'process' }, scene);
      return head === undefined ? [] : [{ head, parts: rank === '' ? {} : { rank } }];
    });
  }
  const isWhole = cell.text.includes('|');
  const list = isWhole || section.head.kind === 'quantity' || section.head.kind === 'load' ? LIST : WORDS;
  return cell.text.split(list).flatMap((text) => {
    if (!isSaid(text)) return [];
    const line = profileLine(text);
    const head = part(section.head, { ...cell, text: line.head }, isWhole ? { ...scene, writing: 'en' } : scene);
    const parts = Object.entries(line.parts).flatMap(([name, value]) => {
      const known = section.parts[name];
      if (known === undefined) scene.faults.push(refusal(scene, cell.column, noPart(field, name)));
      const read = known === undefined ? undefined : part(known, { ...cell, text: value }, { ...scene, writing: 'en' });
      return read === undefined ? [] : [[name, read] as const];
    });
    return head === undefined ? [] : [{ head, parts: Object.fromEntries(parts) }];
  });
}

/** The value of a column for each line; the same for all where it may be shared. */
function valuesOf(role: ProfileRole, count: number, scene: Scene): readonly (string | undefined)[] {
  const cell = scene.cells[role];
  const { name, part: known } = partOfRole(role);
  if (cell === undefined) return [];
  const texts = cell.text.split(LIST);
  if (texts.length === count)
    return texts.map((text) => (isSaid(text) ? part(known, { ...cell, text }, scene) : undefined));
  if (texts.length === 1 && SHARED.has(name)) {
    const read = part(known, cell, scene);
    return Array.from({ length: count }, () => read);
  }
  // An end that is left open would say the contrary: that all of it is there.
  const told = name === 'ended' ? scene.faults : scene.warnings;
  told.push(refusal(scene, cell.column, unaligned(texts.length, count)));
  return [];
}

function part({ kind }: ProfilePart, { text, column }: Cell, scene: Scene): string | undefined {
  const { writing, processes, materials } = scene;
  const read = readPart(kind, text, { writing, header: column, processes, materials });
  if ('fault' in read) {
    scene.faults.push(refusal(scene, column, read.fault));
    return undefined;
  }
  if (read.warning !== undefined) scene.warnings.push(refusal(scene, column, read.warning));
  return read.text;
}

/** A load is true of a day: of the one that is said, else of the day of its row. */
function withDay(field: ProfileField, line: ProfileLine, { asOf }: Scene): ProfileLine {
  if (field !== 'load' || line.parts['on'] !== undefined || asOf === null) return line;
  return { ...line, parts: { ...line.parts, on: asOf } };
}

const isSaid = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '' && (missingMark(text) === undefined || /^0+$/u.test(text.trim()));

function refusal({ row }: Scene, column: string | undefined, { code, said }: PartFault): Refusal {
  return { code, where: { row, ...(column === undefined ? {} : { column }) }, said };
}

const NAMELESS: PartFault = {
  code: 'profile-nameless',
  said: {
    vi: 'Có giá trị của hồ sơ năng lực nhưng không có cột nào nêu nó nói về cái gì: chưa ghi.',
    en: 'A value of the capability profile is there, but no column says of what: it is not kept.',
  },
};
const unaligned = (values: number, count: number): PartFault => ({
  code: 'profile-unaligned',
  said: {
    vi: `Có ${values} giá trị cho ${count} mục: không rõ của mục nào, để trống. Hãy ghi mỗi mục một dòng.`,
    en: `${values} values stand for ${count} things: which belongs to which is not known; left open. Write one a row.`,
  },
});
function noPart(field: ProfileField, name: string): PartFault {
  const known = Object.keys(sectionOf(field).parts).join(', ');
  const said: Bilingual = {
    vi: `"${name}" không phải phần nào của mục này; có: ${known}.`,
    en: `"${name}" is no part of this; there are: ${known}.`,
  };
  return { code: 'no-such-part', said };
}

/** Whether a column is of the profile: a section of it, or more of what a section names. */
export const isOfProfile = (role: string): role is ProfileField | ProfileRole =>
  isProfileRole(role) || PROFILE_FIELDS.some((field) => field === role);
