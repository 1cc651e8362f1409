import { foldedWords, markedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { firmName } from '../../register/firm-name.ts';
import type { Gazetteer } from '../../register/gazetteer.ts';
import { queryTerms } from '../../register/record-card.ts';
import type { RegisterHit, Why } from '../desks/register-search-desk.ts';
import type { FoundCard } from '../ports-register-search.ts';
import { titleMarks } from '../search/title-marks.ts';
import type { AskedFilter } from './asked-filter.ts';
import type { NamedCard, QueryRead } from './read-query.ts';

/** What a hit needs besides its card. */
export interface HitScene {
  readonly read: QueryRead;
  readonly asked: AskedFilter;
  readonly places: Gazetteer;
}

/** A found card as everybody may see it: where it lies in words, why it is there and what of its name matched. */
export function hitOf({ card, meant }: NamedCard, scene: HitScene): RegisterHit {
  const { id, level, name, codes, address, places, ownership, size, kind, conflicts, lat, lng } = card;
  const { asked, read } = scene;
  return {
    ...{ id, level, name, address, places, ownership, size, kind, conflicts, lat, lng },
    code: codes[0] ?? '',
    park: card.parkName === '' ? card.park : card.parkName,
    place: placeWords(card, asked.understood.geography, scene.places),
    ...(read.kind === 'name' ? nameReason(card, meant, read.text) : plainReason(read)),
    through: throughOf(card, asked),
    news: asked.lastSeen === undefined ? '' : card.record > asked.lastSeen ? 'new' : 'changed',
  };
}

type Reason = Pick<RegisterHit, 'why' | 'marks' | 'otherName'>;

const plainReason = ({ kind }: Exclude<QueryRead, { kind: 'name' }>): Reason => ({
  why: kind === 'all' ? 'filter' : kind,
  marks: [],
  otherName: '',
});

function nameReason(card: FoundCard, meant: string | undefined, text: string): Reason {
  const words = queryTerms(meant ?? text);
  const marks = titleMarks(card.name, words);
  const own = foldedWords(card.name).split(' ');
  const isHere = words.some((word) => own.some((each) => each.startsWith(word)));
  const other = card.otherNames.find((each) => words.every((word) => foldedWords(each).split(' ').includes(word)));
  const otherName = words.every((word) => own.includes(word)) ? '' : (other ?? '');
  return { why: whyOf(card, { meant, text, isOther: otherName !== '' || !isHere }), marks, otherName };
}

function whyOf(
  { marked, core, name }: FoundCard,
  { meant, text, isOther }: { readonly meant: string | undefined; readonly text: string; readonly isOther: boolean },
): Why {
  if (meant !== undefined) return 'near';
  const asked = firmName(text);
  if (core === asked.core) {
    const typed = asked.core === '' ? [] : markedCore(text, asked.core);
    return marked === asked.marked || typed.join(' ') === markedCore(name, core).join(' ') ? 'exact' : 'without-marks';
  }
  if (isOther) return 'other-name';
  return core.startsWith(asked.core) ? 'begins' : 'words';
}

/** The words of a name that make up its core, with their marks. */
function markedCore(name: string, core: string): readonly string[] {
  const wanted = new Set(core.split(' '));
  return markedWords(name)
    .split(' ')
    .filter((word) => wanted.has(foldedWords(word)));
}

/** The finest unit known and its province, by the names that they had in the geography of the day. */
function placeWords({ places }: FoundCard, geography: string, book: Gazetteer): string {
  const own = places.filter((id) => id.startsWith(`${geography}-`));
  const province = own.find((id) => id.length === 7);
  // Codes of communes are longer than those of districts, and those than those of provinces.
  const finest = own.toSorted((one, other) => other.length - one.length)[0];
  const named = [finest, province].flatMap((id) => (id === undefined ? [] : [book.nameOf(id) ?? id]));
  return [...new Set(named)].join(', ');
}

/** The code by which a record lies in the sector only through the correspondence of editions. */
function throughOf({ industries }: FoundCard, { sector }: AskedFilter): string {
  if (sector === undefined) return '';
  const own = new Set(sector.own.flatMap((code) => [`${sector.edition}:${code}`, `vsic:${code}`]));
  if (industries.some((each) => own.has(each))) return '';
  return industries.find((each) => sector.converted.some(({ edition, code }) => each === `${edition}:${code}`)) ?? '';
}
