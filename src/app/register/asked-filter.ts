import { type IsoDate, parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { parkKey } from '../../register/address-parts.ts';
import { standardKey, standardOf } from '../../register/certificate-standard.ts';
import { TIERS } from '../../register/golden-record.ts';
import { codeParts, EDITIONS, type IndustryBook, type Sector } from '../../register/industry-book.ts';
import type { RegisterFilters, SearchUnderstood } from '../desks/register-search-desk.ts';
import { type CardQuery, CERTIFIED, type Certified } from '../ports-register-search.ts';
import { askedProfile } from './asked-profile.ts';
import type { RegisterPorts } from './register-ports.ts';

export type Filter = Omit<CardQuery, 'limit'>;

/** A search as the store is asked for it, and how its filters were understood. */
export interface AskedFilter {
  readonly filter: Filter;
  readonly understood: SearchUnderstood;
  /** Codes of the sector in its own edition, where one is asked for. */
  readonly sector: Sector | undefined;
  /** The last record of the look after which news are asked for. */
  readonly lastSeen: number | undefined;
}

/** Day on which the provinces of 2025 took over. */
const REFORM = '2025-07-01';

type Ports = Pick<RegisterPorts, 'places' | 'books' | 'industryVersions' | 'now'>;

/** Reads the filters of a search; every one that means nothing is refused, all at once. */
export async function askedFilter(ports: Ports, request: RegisterFilters): Promise<Parsed<AskedFilter>> {
  const refusals: Refusal[] = [];
  const refuse = (column: string, code: string, said: Refusal['said']): undefined => {
    refusals.push({ code, where: { column }, said });
    return undefined;
  };
  const today = ports.now().slice(0, 10);
  const day = request.on === undefined ? today : (parseIsoDate(request.on) ?? notADay(refuse, 'on', request.on));
  const scene: Scene = { ports, request, day: day ?? today, refuse };
  const places = await placesOf(scene);
  const industry = await industryOf(scene);
  const profile = await askedProfile(ports, request, refuse);
  const certificate = certificateOf(scene);
  const division = divisionOf(scene);
  const since = sinceOf(scene);
  if (refusals.length > 0) return { ok: false, refusals };
  const words = [...wordsOf(request.product), ...profile.words];
  const { ownership, size, stage, kind, level } = request;
  const filter = {
    products: words.length === 0 ? undefined : words,
    places: places?.map(({ id }) => id),
    park: request.park === undefined ? undefined : parkKey(request.park),
    industries: industry?.codes,
    ...profile.filter,
    on: Object.keys(profile.filter).length === 0 ? undefined : scene.day,
    division,
    certificate,
    since: since?.put,
    ...{ ownership, size, stage, kind, level },
  };
  return {
    ok: true,
    value: {
      filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
      understood: {
        day: certificate?.day ?? scene.day,
        geography: scene.day < REFORM ? 'VN63' : 'VN34',
        places: places ?? [],
        industry: industry?.told ?? null,
        process: profile.process,
        material: profile.material,
        certificate:
          certificate === undefined
            ? null
            : {
                standard: standardOf((request.certificate ?? '').split('@')[0] ?? '').standard,
                day: certificate.day,
                standing: certificate.standing ?? null,
                evidence: certificate.evidence?.[0] ?? null,
              },
      },
      sector: industry?.sector,
      lastSeen: since?.record,
    },
  };
}

export type Refuse = (column: string, code: string, said: Refusal['said']) => undefined;

interface Scene {
  readonly ports: Ports;
  readonly request: RegisterFilters;
  readonly day: string;
  readonly refuse: Refuse;
}

const wordsOf = (text = ''): readonly string[] => foldedWords(text).split(' ').filter(Boolean);

const notADay = (refuse: Refuse, column: string, text: string): undefined =>
  refuse(column, 'not-a-day', { vi: `"${text}" không phải ngày.`, en: `"${text}" is no day.` });

/** The places that a name or an id means on the day. */
async function placesOf({ ports, request: { place }, day, refuse }: Scene) {
  if (place === undefined) return undefined;
  const book = await ports.places();
  const known = book.known(place.toUpperCase());
  const ids = known === undefined ? book.named(place, day as IsoDate) : [known.place];
  if (ids.length > 0) return ids.map((id) => ({ id, name: book.nameOf(id) ?? id }));
  return refuse('place', 'unknown-place', {
    vi: `Không có địa bàn "${place}" vào ngày ${day}; thử --on một ngày khác, hoặc mã như VN63-24.`,
    en: `There is no place "${place}" on ${day}; try another day, or an id such as VN63-24.`,
  });
}

/** A sector with all below it, in the edition named or in force on the day, and what corresponds to it in the other. */
async function industryOf({ ports, request: { industry }, day, refuse }: Scene) {
  if (industry === undefined) return undefined;
  const { industries: book } = await ports.books();
  const versionOn = await ports.industryVersions();
  const { edition: stated, code } = codeParts(industry.trim().toLowerCase()) ?? {
    edition: undefined,
    code: industry.trim(),
  };
  const inForce = EDITIONS.find((each) => each === versionOn(day)) ?? EDITIONS[0];
  const tried = stated === undefined ? [inForce, ...EDITIONS.filter((each) => each !== inForce)] : [stated];
  const sector = tried.map((each) => book.sector(each, code.toUpperCase())).find((each) => each !== undefined);
  if (sector === undefined) return refuse('industry', 'unknown-industry', noSector(book, tried[0] ?? inForce, code));
  const { edition, own, converted, name } = sector;
  const codes = [
    ...own.flatMap((each) => [`${edition}:${each}`, `vsic:${each}`]),
    ...converted.map((each) => `${each.edition}:${each.code}`),
  ];
  const told = { edition, code: sector.code, name, codes: own.length, converted };
  return { sector, codes, told };
}

function noSector(book: IndustryBook, edition: (typeof EDITIONS)[number], code: string): Refusal['said'] {
  const near = book.nearest(edition, code).join(', ');
  return {
    vi: `Không có mã ngành "${code}".${near === '' ? ' Viết 26 hoặc vsic2018:2610.' : ` Gần nhất: ${near}.`}`,
    en: `There is no industry code "${code}".${near === '' ? ' Write 26 or vsic2018:2610.' : ` The nearest: ${near}.`}`,
  };
}

/** A standard, a day, a standing, how well it is vouched for: `ISO 9001@2026-03-01` means valid on that day. */
function certificateOf({ request, day, refuse }: Scene): Filter['certificate'] {
  const { certificate, certified, evidence } = request;
  if (certificate === undefined && certified === undefined && evidence === undefined) return undefined;
  const [name = '', on] = (certificate ?? '').split('@');
  const asked = on === undefined ? day : (parseIsoDate(on) ?? notADay(refuse, 'certificate', on));
  const standing = certified ?? (on === undefined ? undefined : 'valid');
  if (standing !== undefined && !CERTIFIED.some((each) => each === standing))
    refuse('certified', 'unknown-standing', {
      vi: `"${standing}": viết ${CERTIFIED.join(', ')}.`,
      en: `"${standing}": write ${CERTIFIED.join(', ')}.`,
    });
  const tier = TIERS.find((each) => each === evidence);
  if (evidence !== undefined && tier === undefined)
    refuse('evidence', 'unknown-evidence', {
      vi: `"${evidence}": viết ${TIERS.join(', ')}.`,
      en: `"${evidence}": write ${TIERS.join(', ')}.`,
    });
  const key = standardKey(name);
  return {
    day: asked ?? day,
    ...(key === '' ? {} : { standard: key }),
    ...(standing === undefined ? {} : { standing: standing as Certified }),
    ...(tier === undefined ? {} : { evidence: TIERS.slice(TIERS.indexOf(tier)) }),
  };
}

function divisionOf({ request: { division }, refuse }: Scene): string | undefined {
  if (division === undefined || /^vsic\d{0,4}:\d{2}$/u.test(division)) return division;
  return refuse('division', 'unknown-industry', {
    vi: `"${division}": viết như vsic2018:26.`,
    en: `"${division}": write it as vsic2018:26.`,
  });
}

function sinceOf({ request: { since }, refuse }: Scene): { readonly record: number; readonly put: number } | undefined {
  if (since === undefined) return undefined;
  const [, record, put] = /^(\d{1,9})-(\d{1,15})$/u.exec(since) ?? [];
  if (record !== undefined && put !== undefined) return { record: Number(record), put: Number(put) };
  return refuse('since', 'not-a-look', {
    vi: `"${since}" không phải mốc của tìm kiếm đã lưu.`,
    en: `"${since}" is no mark of a saved search.`,
  });
}
