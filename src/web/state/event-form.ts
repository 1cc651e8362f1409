import type { EventKind } from '../../http/contract/event-contract.ts';
import { keptDay } from './shown-comments.ts';

/** A field of a form of events: what it holds, by the name under which the thing holds it. */
export type FormField =
  | {
      readonly kind: 'line' | 'long' | 'day' | 'number' | 'words' | 'body' | 'bodies' | 'step' | 'lines';
      readonly name: string;
      readonly isNeeded?: true;
    }
  | { readonly kind: 'choice'; readonly name: string; readonly of: readonly string[] }
  | { readonly kind: 'rows'; readonly name: string; readonly of: readonly FormField[] };

/** What people typed into a field, a row or a form. */
export type Typed = string | readonly string[] | readonly TypedRow[];
export interface TypedRow {
  readonly [name: string]: Typed;
}

const ROLES = ['chair', 'lead', 'close-reader', 'line-agency', 'scientist', 'manager', 'secretary'];

/** The fields of each kind of event. */
export const EVENT_FIELDS: Readonly<Record<EventKind | 'milestone', readonly FormField[]>> = {
  workshop: [
    { kind: 'words', name: 'title', isNeeded: true },
    { kind: 'choice', name: 'type', of: ['theory', 'current-state', 'country-experience', 'synthesis', 'meeting'] },
    { kind: 'day', name: 'date' },
    { kind: 'line', name: 'printed' },
    { kind: 'line', name: 'place' },
    { kind: 'lines', name: 'agenda' },
    {
      kind: 'rows',
      name: 'seats',
      of: [
        { kind: 'choice', name: 'role', of: ROLES },
        { kind: 'line', name: 'person' },
        { kind: 'body', name: 'organisation' },
      ],
    },
    { kind: 'long', name: 'minutes' },
  ],
  round: [
    { kind: 'words', name: 'title', isNeeded: true },
    { kind: 'bodies', name: 'organisations' },
    { kind: 'day', name: 'opened', isNeeded: true },
    { kind: 'day', name: 'due', isNeeded: true },
    {
      kind: 'rows',
      name: 'answers',
      of: [
        { kind: 'body', name: 'organisation' },
        { kind: 'day', name: 'on' },
        { kind: 'line', name: 'document' },
        { kind: 'choice', name: 'stance', of: ['agrees', 'agrees-with-comments', 'disagrees'] },
        { kind: 'long', name: 'text' },
      ],
    },
  ],
  council: [
    { kind: 'choice', name: 'level', of: ['base', 'ministry'] },
    { kind: 'day', name: 'date', isNeeded: true },
    {
      kind: 'rows',
      name: 'members',
      of: [
        { kind: 'line', name: 'person' },
        { kind: 'choice', name: 'seat', of: ['chair', 'reviewer', 'secretary', 'member'] },
        { kind: 'line', name: 'account' },
      ],
    },
  ],
  use: [
    { kind: 'day', name: 'on', isNeeded: true },
    { kind: 'line', name: 'document', isNeeded: true },
    { kind: 'line', name: 'how', isNeeded: true },
  ],
  lesson: [
    { kind: 'number', name: 'year', isNeeded: true },
    { kind: 'long', name: 'text', isNeeded: true },
  ],
  milestone: [
    { kind: 'step', name: 'step' },
    { kind: 'day', name: 'due', isNeeded: true },
    { kind: 'line', name: 'person' },
    { kind: 'body', name: 'organisation' },
  ],
};

/** What a form does not show and therefore leaves as it is. */
const CARRIED: Readonly<Partial<Record<EventKind, readonly string[]>>> = {
  workshop: ['photographs', 'papers', 'news', 'writeUp'],
};

type Thing = Readonly<Record<string, unknown>>;
type Said = (day: string) => string;

/** What stands in the fields of a form for a thing; empty fields for a new one. */
export function typedThing(fields: readonly FormField[], thing: Thing | undefined, said: Said): TypedRow {
  return Object.fromEntries(fields.flatMap((field) => typedField(field, thing?.[field.name], said)));
}

function typedField(field: FormField, value: unknown, said: Said): readonly (readonly [string, Typed])[] {
  const { name, kind } = field;
  const words = (each: unknown): { readonly vi: string; readonly en: string } =>
    typeof each === 'object' && each !== null ? (each as { vi: string; en: string }) : { vi: '', en: '' };
  if (kind === 'words')
    return [
      [`${name}.vi`, words(value).vi],
      [`${name}.en`, words(value).en],
    ];
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (kind === 'rows') return [[name, list.map((row) => typedThing(field.of, row as Thing, said))]];
  if (kind === 'bodies') return [[name, list.map(String)]];
  if (kind === 'lines') return [[name, list.map((each) => lineOf(words(each))).join('\n')]];
  if (kind === 'choice') return [[name, String(value ?? field.of[0] ?? '')]];
  if (value === null || value === undefined) return [[name, '']];
  return [[name, kind === 'day' ? said(String(value)) : String(value)]];
}

const lineOf = ({ vi, en }: { readonly vi: string; readonly en: string }): string => (vi === en ? vi : `${vi} | ${en}`);

/** The thing that filled-in fields make; what the form does not show stays as it was. */
export function filledThing(kind: EventKind | 'milestone', row: TypedRow, old: Thing | undefined): Thing {
  const carried = kind === 'milestone' ? [] : (CARRIED[kind] ?? []);
  const filled = filledRow(EVENT_FIELDS[kind], row);
  const printed =
    kind === 'workshop' && filled['printed'] === null ? { printed: row['date'] === '' ? null : row['date'] } : {};
  return {
    ...Object.fromEntries(carried.flatMap((name) => (old?.[name] == null ? [] : [[name, old[name]]]))),
    ...filled,
    ...printed,
  };
}

function filledRow(fields: readonly FormField[], row: TypedRow): Thing {
  return Object.fromEntries(fields.map((field) => [field.name, filledField(field, row)]));
}

function filledField(field: FormField, row: TypedRow): unknown {
  const { name, kind } = field;
  const text = (key: string): string => (typeof row[key] === 'string' ? (row[key] as string).trim() : '');
  if (kind === 'words') return { vi: text(`${name}.vi`), en: text(`${name}.en`) || text(`${name}.vi`) };
  const list = Array.isArray(row[name]) ? (row[name] as readonly unknown[]) : [];
  if (kind === 'rows') return list.map((each) => filledRow(field.of, each as TypedRow));
  if (kind === 'bodies') return list;
  if (kind === 'lines') return linesOf(text(name));
  if (text(name) === '') return null;
  if (kind === 'day') return keptDay(text(name));
  return kind === 'number' ? Number(text(name).replace(',', '.')) : text(name);
}

/** Lines in both languages, a line each. */
function linesOf(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [vi = '', en = ''] = line.split('|').map((part) => part.trim());
      return { vi, en: en === '' ? vi : en };
    });
}
