import type { Language } from '../../model/bilingual.ts';
import { lineWords } from '../../register/profile/line-words.ts';
import { isProfileField, PROFILE_FIELDS } from '../../register/profile/profile-fields.ts';
import { profileLine, termId } from '../../register/profile/profile-line.ts';
import type { CellValue } from '../ports.ts';

type Json = Readonly<Record<string, unknown>>;

const linesOf = (cell: string): readonly string[] => cell.split('; ').filter((line) => line !== '');

/** A cell of a published profile as people read it, a thing a line; undefined for other columns. */
export function profileCellLines(column: string, cell: string, language: Language): readonly string[] | undefined {
  return isProfileField(column) ? linesOf(cell).map((line) => lineWords(column, line)[language]) : undefined;
}

/** The profile of a released record as JSON-LD: each thing with its parts under names of our own; languages by the word that schema.org has. */
export function profileJsonLd(cells: Readonly<Record<string, CellValue>>): Json {
  return Object.fromEntries(
    PROFILE_FIELDS.flatMap((field): (readonly [string, unknown])[] => {
      const cell = cells[field];
      if (typeof cell !== 'string' || cell === '') return [];
      if (field === 'languages') return [['knowsLanguage', linesOf(cell)]];
      return [[`lk:${field}`, linesOf(cell).map(thingOf)]];
    }),
  );
}

function thingOf(line: string): Json {
  const { head, parts } = profileLine(line);
  const id = termId(head);
  const said = Object.entries(parts).map(([name, text]) => [`lk:${name}`, text] as const);
  return {
    ...(id === '' ? {} : { 'lk:term': id }),
    name: id === '' ? head : head.slice(id.length + 1),
    ...Object.fromEntries(said),
  };
}
