import type { Bilingual, Language } from '../../model/bilingual.ts';
import { isProfileField, PROFILE_FIELDS, sectionOf } from '../../register/profile/profile-fields.ts';
import { profileLine, termId } from '../../register/profile/profile-line.ts';
import { shownPart } from '../../register/profile/shown-part.ts';
import type { CellValue } from '../ports.ts';

type Json = Readonly<Record<string, unknown>>;

const linesOf = (cell: string): readonly string[] => cell.split('; ').filter((line) => line !== '');

/** A cell of a published profile as people read it, a thing a line; undefined for other columns. */
export function profileCellLines(column: string, cell: string, language: Language): readonly string[] | undefined {
  if (!isProfileField(column)) return undefined;
  const { head: kind, parts: kinds } = sectionOf(column);
  return linesOf(cell).map((line) => {
    const { head, parts } = profileLine(line);
    const more = Object.entries(parts).flatMap(([name, text]) => {
      const known = kinds[name];
      if (known === undefined) return [];
      const shown = shownPart(known.kind, text)[language];
      return [known.kind === 'rank' || known.kind === 'material' ? shown : `${lower(known.title, language)} ${shown}`];
    });
    return [shownPart(kind.kind, head)[language], ...more].join(', ');
  });
}

const lower = (title: Bilingual, language: Language): string =>
  title[language].charAt(0).toLowerCase() + title[language].slice(1);

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
