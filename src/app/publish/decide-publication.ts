import { lastStep, type Publication, type PublicationState, proposalOf } from '../../model/publication.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import {
  bareName,
  foundPublication,
  isSamePerson,
  type NamedVersion,
  newestReleased,
  overtaken,
  refused,
} from './found-publication.ts';
import { openTexts } from './open-texts.ts';
import { putPublishedRows } from './published-rows.ts';
import type { Doing, PublishingPorts } from './publishing-ports.ts';

export interface Decision {
  readonly isRefusal: boolean;
  /** Why; a refusal must say it. */
  readonly note: string;
}

const WHY_NOT: Readonly<Record<PublicationState, Refusal['said']>> = {
  proposed: { vi: 'Bản này chưa được kiểm tra.', en: 'This release was not checked yet.' },
  failed: {
    vi: 'Lần kiểm tra cuối có lỗi; hãy sửa rồi đề nghị bản mới.',
    en: 'The last check failed; mend it and propose a new version.',
  },
  checked: { vi: 'Bản này chưa được người thứ hai duyệt.', en: 'No second person has approved this release yet.' },
  approved: { vi: 'Bản này đã được duyệt.', en: 'This release is approved already.' },
  refused: { vi: 'Bản này đã bị từ chối.', en: 'This release was refused.' },
  embargoed: {
    vi: 'Bản này đã được phát hành, đang chờ đến giờ công bố.',
    en: 'This release is out and waits for its hour.',
  },
  published: { vi: 'Bản này đã công bố.', en: 'This release is published.' },
  corrected: { vi: 'Bản này đã công bố và đã được đính chính.', en: 'This release is published and was corrected.' },
};

/** Approves or refuses a checked release; never by whoever proposed it. */
export async function decidePublication(
  ports: Pick<PublishingPorts, 'publications' | 'now'>,
  named: NamedVersion & Decision,
  { actor, isVouched }: Pick<Doing, 'actor' | 'isVouched'>,
): Promise<Parsed<Publication>> {
  const records = await ports.publications();
  const found = await foundPublication(records, named, ports.now());
  if (!found.ok) return found;
  const { publication, state } = found.value;
  const mayRefuse = state === 'proposed' || state === 'failed' || state === 'checked';
  if (named.isRefusal ? !mayRefuse : state !== 'checked') return refused(`is-${state}`, WHY_NOT[state]);
  if (bareName(actor) === '')
    return refused('no-name', {
      vi: 'Người duyệt phải ghi tên của mình.',
      en: 'Whoever decides must give a name.',
    });
  if (isSamePerson(actor, lastStep(publication, 'proposed')?.actor ?? ''))
    return refused('same-person', {
      vi: `${actor} đã đề nghị bản này; người duyệt phải là người khác.`,
      en: `${actor} proposed this release; somebody else must decide on it.`,
    });
  if (named.isRefusal && named.note.trim() === '')
    return refused('no-reason', { vi: 'Từ chối thì phải nói vì sao.', en: 'A refusal must say why.' });
  const step = (publication.steps.at(-1)?.step ?? 0) + 1;
  const kind = named.isRefusal ? 'refused' : 'approved';
  const kept = await records.add(publication.number, {
    kind,
    step,
    actor,
    at: ports.now(),
    note: named.note,
    said: { isVouched: isVouched === true },
  });
  return kept ? again(ports, publication) : overtaken();
}

async function again(
  ports: Pick<PublishingPorts, 'publications'>,
  { number }: Publication,
): Promise<Parsed<Publication>> {
  const found = (await (await ports.publications()).list()).find((each) => each.number === number);
  if (found === undefined) throw new Error('a publication is gone');
  return { ok: true, value: found };
}

/** An instant as a person writes it: with its zone, or a day, which begins at midnight in Viet Nam; undefined if it is none. */
export function parseInstant(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u.test(text);
  const at = isDay ? Date.parse(`${text}T00:00:00+07:00`) : isInstant ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/**
 * Releases an approved version: its rows and open files are made, and everybody may see them from the stated instant on.
 * Cut off in between, nothing is out, and doing it again goes on where it ended.
 */
export async function releasePublication(
  ports: PublishingPorts,
  named: NamedVersion & { readonly from?: string | undefined },
  { actor, signal }: Doing,
): Promise<Parsed<Publication>> {
  const records = await ports.publications();
  const now = ports.now();
  const found = await foundPublication(records, named, now);
  if (!found.ok) return found;
  const { publication, state, all } = found.value;
  if (state !== 'approved') return refused(`is-${state}`, WHY_NOT[state]);
  const from = named.from === undefined ? now : parseInstant(named.from);
  if (from === undefined || from < now) return notAnInstant(named.from ?? '');
  const newest = newestReleased(all, publication.name)?.version ?? null;
  if (newest !== proposalOf(publication).base) return notTheNext(publication, newest ?? '');
  const release = await ports.proposed.find(publication.name, publication.version);
  if (release === undefined || release.ref.hash !== publication.hash)
    return refused('files-changed', {
      vi: 'Các tệp của bản này không còn như lúc được duyệt; không công bố.',
      en: 'The files of this release are not what was approved; nothing was released.',
    });
  await putPublishedRows({ tables: ports.tables, records }, { publication, descriptor: release.descriptor, signal });
  const work = await ports.work(signal);
  try {
    const folder = await ports.proposed.folder(release.ref);
    const texts = openTexts({ tables: ports.tables, publication, descriptor: release.descriptor });
    const files = await ports.files.write({ ...release, folder }, { texts, work, signal });
    const step = (publication.steps.at(-1)?.step ?? 0) + 1;
    const said = { from, files };
    const kept = await records.add(publication.number, {
      kind: 'released',
      step,
      actor,
      at: ports.now(),
      note: '',
      said,
    });
    return kept ? again(ports, publication) : overtaken();
  } finally {
    await work.close();
  }
}

const notAnInstant = (text: string): Parsed<never> =>
  refused('bad-instant', {
    vi: `“${text}” không phải thời điểm từ bây giờ trở đi. Viết ngày (2026-12-01) hoặc thời điểm có múi giờ (2026-12-01T08:00+07:00).`,
    en: `“${text}” is no instant from now on. Write a day (2026-12-01) or an instant with its zone (2026-12-01T08:00+07:00).`,
  });

const notTheNext = ({ name, version }: Publication, newest: string): Parsed<never> =>
  refused('not-the-next', {
    vi: `Sau khi “${name}@${version}” được đề nghị, bản ${newest} đã phát hành; hãy đề nghị lại để so với bản đó.`,
    en: `Version ${newest} was released after “${name}@${version}” was proposed; propose it again, compared with that one.`,
  });
