import type { Bilingual } from '../model/bilingual.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { endOf, profileLine } from './profile/profile-line.ts';
import type { FieldName, FieldValue } from './register-fields.ts';

/** A term of the controlled vocabulary of processes. */
export interface ProcessTerm {
  readonly id: string;
  readonly family: string;
  readonly name: Bilingual;
}

/** The vocabulary of processes, by its words in both languages. */
export interface ProcessBook {
  /** The term that a text names, by any of its words; undefined where it names none. */
  find(text: string): ProcessTerm | undefined;
  byId(id: string): ProcessTerm | undefined;
}

const LONGEST = 6;

/** The vocabulary from its terms. Of two terms with the same words the first stands. */
export function processBook(terms: readonly ProcessTerm[]): ProcessBook {
  const byWords = new Map<string, ProcessTerm>();
  for (const term of terms)
    for (const words of spellings(term)) if (words !== '' && !byWords.has(words)) byWords.set(words, term);
  const byId = new Map(terms.map((term) => [term.id, term] as const));
  return {
    byId: (id) => byId.get(id.toUpperCase()),
    find(text) {
      const asked = wordsOf(text);
      return byWords.get(asked) ?? byWords.get(bareOf(asked)) ?? held(asked.split(' '), byWords);
    },
  };
}

/** A term is written in Vietnamese or English, with or without what stands in brackets; `hàn MIG/MAG` is written in both ways. */
function spellings({ name }: ProcessTerm): readonly string[] {
  return [name.en, name.vi].flatMap((text) => {
    const bare = text.replace(/\([^)]*\)/gu, ' ');
    const inner = [...text.matchAll(/\(([^)]*)\)/gu)].map((found) => found[1] ?? '').filter((each) => each.length > 2);
    return [text, bare, ...bare.split(/\s\/\s/u), ...eitherOf(bare), ...(bare.includes('/') ? [] : inner)].map(wordsOf);
  });
}

/** `Hàn MIG/MAG` is `Hàn MIG` and `Hàn MAG`. */
function eitherOf(text: string): readonly string[] {
  const words = text.trim().split(/\s+/u);
  const at = words.findIndex((word) => word.includes('/') && word.length > 1);
  if (at < 0) return [];
  return (words[at] ?? '').split('/').map((word) => words.with(at, word).join(' '));
}

/** Folded words in one spelling of English. */
const wordsOf = (text: string): string => foldedWords(text).replaceAll('mould', 'mold');

/** Words that say how or by whom something is done, not what: `gia công phay CNC` is `phay`. */
const MANNERS =
  /\b(?:cnc|nc|gia cong|chinh xac|tu dong|cong nghe|cong doan|quy trinh|dich vu|precision|automatic|process)\b/gu;

function bareOf(folded: string): string {
  return folded.replace(MANNERS, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** The longest term of at least two words that stands within a text; single words say too little in a longer text. */
function held(words: readonly string[], byWords: ReadonlyMap<string, ProcessTerm>): ProcessTerm | undefined {
  for (let length = Math.min(LONGEST, words.length - 1); length > 1; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const term = byWords.get(words.slice(start, start + length).join(' '));
      if (term !== undefined) return term;
    }
  return undefined;
}

/** How far a process is the firm's own trade, where the list says so. */
type ProcessRank = 'core' | 'supplementary' | '';

/** A term as a line of the field `process_terms`: its id, its rank where one is said, its words. */
function processLine({ id, name }: ProcessTerm, rank: ProcessRank): string {
  return `${id}${rank === '' ? '' : `@${rank}`} ${name.vi} – ${name.en}`;
}

/** The keys by which such a line is found: its id, and with its rank. */
export function processKeys(line: string): readonly string[] {
  const key = line.split(' ')[0] ?? '';
  const id = key.split('@')[0] ?? '';
  return id === key ? [id] : [id, key];
}

/** The processes that a row names, with the rank that its column says. */
export function processRanks(
  said: Readonly<Partial<Record<FieldName, FieldValue | undefined>>>,
): readonly { readonly text: string; readonly rank: ProcessRank }[] {
  return RANKS.flatMap(([rank, name]) => {
    const texts = said[name];
    return Array.isArray(texts) ? (texts as readonly string[]).map((text) => ({ text, rank })) : [];
  });
}

/** The field `process_terms` that follows from what a row says of its processes, each term once; the rank that says more stands. */
export function termsOfProcesses(
  book: ProcessBook,
  said: Readonly<Partial<Record<FieldName, FieldValue | undefined>>>,
): Readonly<Partial<Record<'process_terms', readonly string[]>>> {
  const found = new Map<string, string>();
  for (const { text, rank } of [...profileRanks(said.capabilities), ...processRanks(said)]) {
    const term = /^CAP-\d+ /u.test(text) ? book.byId(text.split(' ')[0] ?? '') : book.find(text);
    if (term !== undefined && !found.has(term.id)) found.set(term.id, processLine(term, rank));
  }
  return found.size === 0 ? {} : { process_terms: [...found.values()] };
}

/** The processes of a capability profile, those with a rank first. */
function profileRanks(lines: FieldValue | undefined): ReturnType<typeof processRanks> {
  if (!Array.isArray(lines)) return [];
  const told = (lines as readonly string[]).filter(isThere).map((line): ReturnType<typeof processRanks>[number] => {
    const { head, parts } = profileLine(line);
    const rank = parts['rank'];
    return { text: head, rank: rank === 'core' || rank === 'supplementary' ? rank : '' };
  });
  return told.toSorted((one, other) => Number(one.rank === '') - Number(other.rank === ''));
}

const isThere = (line: string): boolean => endOf(line) === undefined;

const RANKS = [
  ['core', 'core_processes'],
  ['supplementary', 'supplementary_processes'],
  ['', 'processes'],
] as const;
