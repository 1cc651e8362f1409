// Every screen of the workbench with real data behind it, by its address; and how to lay open what lies beside it.
import type { Page } from 'playwright-core';
import type { Bilingual } from '../../src/model/bilingual.ts';
import { DOSSIER_SCREENS } from '../../src/web/state/dossier-screens.ts';
import { eventWords } from '../../src/web/words/event-words.ts';
import { experienceWords } from '../../src/web/words/experience-words.ts';
import { policyWords } from '../../src/web/words/policy-words.ts';
import { screenWords } from '../../src/web/words/screen-words.ts';
import { sectionWords } from '../../src/web/words/section-words.ts';
import { taskReadingWords } from '../../src/web/words/task-reading-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { answered, sending } from './scene.ts';

export const DOSSIER = 'thai-nguyen-bac-giang';

/** A screen, or one of its states. */
export interface ScreenPlace {
  readonly name: string;
  readonly path: string;
  /** What its heading must say, where the words are the same for all. */
  readonly question?: Bilingual;
  /** Opens what lies beside the screen. */
  arrange?(page: Page): Promise<void>;
}

/** The screens of a dossier. */
export const dossierScreens = (dossier = DOSSIER): readonly ScreenPlace[] =>
  DOSSIER_SCREENS.map((part) => ({
    name: part,
    path: `/dossiers/${dossier}/${part}`,
    question: screenWords[`${part}Asks`],
  }));

/** Quotients of five industries over the states of America, as the address of the run holds them. */
const RUN = `/methods/location-quotient/run?tables=${encodeURIComponent(
  JSON.stringify({
    x: {
      release: 'us-states',
      version: '2026.11.0',
      table: 'employment',
      as: { place: 'place_id', industry: 'naics6', value: 'establishments' },
      where: { naics6: ['334111', '334413', '334510', '336111', '311111'] },
    },
  }),
)}`;

interface Releases {
  readonly releases: readonly { readonly ref: { readonly name: string; readonly version: string } }[];
}

/** Lays a list open in the wizard, with a fault and everything checked. */
async function bringList(page: Page): Promise<void> {
  const csv = 'Tên doanh nghiệp,Mã số thuế,Địa chỉ\nCông ty TNHH Ví dụ,0101248141,Hà Nội\nCông ty Lỗi,12345,Hà Nội\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'vi_du.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('.list-column').first().waitFor();
  await page.locator('section[aria-labelledby=step-check] .button').click();
  await page.locator('.list-counts').waitFor();
}

/** Lays a draft with two faults open, the first of them to be silenced. */
async function bringDraft(page: Page): Promise<void> {
  const draft = 'Nghị quyết số 96/NQ-CP do Bộ Chính trị ban hành.\n\nTheo Nghị định số 13/2023/NĐ-CP.\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'du_thao.md', mimeType: 'text/markdown', buffer: Buffer.from(draft) });
  await page.locator('.finding .tool').nth(1).click();
  await page.locator('.finding form').waitFor();
}

/** The screens that belong to no dossier. */
async function commonScreens(api: string): Promise<readonly ScreenPlace[]> {
  const { releases } = await answered<Releases>(`${api}/releases`);
  const statistics = releases.find(({ ref }) => ref.name === 'vn-statistics')?.ref;
  if (statistics === undefined) throw new Error('the pack vn-statistics is missing');
  const pack = `/packs/${statistics.name}/${statistics.version}`;
  return [
    { name: 'home', path: '/' },
    { name: 'explore', path: '/explore' },
    { name: 'dossiers', path: '/dossiers' },
    { name: 'data', path: '/data' },
    { name: 'packs', path: '/packs' },
    { name: 'pack', path: pack },
    { name: 'pack-table', path: `${pack}/fdi_by_province_year` },
    { name: 'methods', path: '/methods' },
    { name: 'method', path: '/methods/location-quotient' },
    { name: 'method-run', path: RUN, arrange: (page) => page.locator('.run-next form').first().waitFor() },
    { name: 'register', path: '/register' },
    { name: 'register-import', path: '/register/import', arrange: bringList },
    { name: 'microdata', path: '/microdata' },
    { name: 'publish', path: '/publish', arrange: (page) => page.locator('.propose > summary').click() },
    { name: 'law', path: '/law' },
    { name: 'act', path: '/law/nd-80-2021' },
    { name: 'law-found', path: '/law?find=80/2021' },
    { name: 'lint', path: '/lint', arrange: bringDraft },
    // As the machine's own user sees them; with accounts they are looked at in journey-accounts.
    { name: 'login', path: '/login' },
    { name: 'account', path: '/account' },
    { name: 'users', path: '/users' },
    { name: 'audit', path: '/audit' },
  ];
}

interface Reading {
  readonly figures: Readonly<
    Record<string, { readonly home: string; readonly value: number | null; readonly method: string }>
  >;
}

/** A task of the examples with remarks of a workshop. */
const TASK = 'nganh-cong-nghiep-moi';

/** Tasks, once the examples are loaded. */
async function taskScreens(api: string): Promise<readonly ScreenPlace[]> {
  await answered(`${api}/tasks/examples`, { method: 'POST' });
  const secret = await readingOf(api);
  return [
    { name: 'tasks', path: '/tasks', question: taskWords.asks },
    { name: 'task', path: `/tasks/${TASK}`, question: taskWords.pageAsks },
    { name: 'comments', path: `/tasks/${TASK}/comments`, question: taskWords.matrixAsks, arrange: openSettling },
    { name: 'policy', path: `/tasks/${TASK}/policy`, question: policyWords.policyAsks },
    { name: 'experience', path: '/experience', question: experienceWords.experienceAsks },
    { name: 'task-report', path: `/tasks/${TASK}/report?part=m2&open=write`, question: sectionWords.asks },
    { name: 'task-events', path: `/tasks/${TASK}/events`, question: eventWords.asks, arrange: openWorkshop },
    { name: 'task-readings', path: `/tasks/${TASK}/readings`, question: taskReadingWords.asks },
    { name: 'task-reading', path: `/readings/${secret}`, question: taskReadingWords.readAsks },
    { name: 'review', path: '/review/2026' },
  ];
}

/** Writes a section that quotes a figure, and seals the report for a close reader. */
async function readingOf(api: string): Promise<string> {
  const { ledger } = await answered<{ readonly ledger: { readonly names: readonly { readonly name: string }[] } }>(
    `${api}/dossiers/${DOSSIER}/book`,
  );
  await fetch(`${api}/tasks/${TASK}/report`, { method: 'POST' });
  const text = `Cụm có {figure:${DOSSIER}/${ledger.names[0]?.name}}.\n\n- Một ý`;
  await answered(`${api}/tasks/${TASK}/report/sections/m2/text`, sending('PUT', { text, base: 1 }));
  const made = sending('POST', { label: 'examination' });
  return (await answered<{ readonly secret: string }>(`${api}/tasks/${TASK}/readings`, made)).secret;
}

/** Opens the form of a new workshop, with a row of those present. */
async function openWorkshop(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby=kind-workshop] > .button').click();
  await page.locator('.form-rows > .tool').first().click();
}

/** Opens the form in which a comment is settled. */
async function openSettling(page: Page): Promise<void> {
  await page.locator('.comment .button').first().click();
  await page.locator('.comment form').waitFor();
}

/** What opens beside a screen, and the screens of a reader's link. */
async function besideScreens(api: string): Promise<readonly ScreenPlace[]> {
  const { figures } = await answered<Reading>(`${api}/dossiers/${DOSSIER}/reading`);
  const sum = Object.values(figures).find(({ value, method }) => value !== null && method.startsWith('harmonise-set@'));
  if (sum === undefined) throw new Error('the dossier has no figure that rests on rows');
  const { reader } = await answered<{ readonly reader: string }>(
    `${api}/dossiers/${DOSSIER}/links`,
    sending('POST', { label: 'examination' }),
  );
  const ladder = `/dossiers/${DOSSIER}/ladder`;
  return [
    { name: 'derivation', path: `${ladder}?at=${encodeURIComponent(sum.home)}`, arrange: openRows },
    { name: 'as-of', path: ladder, arrange: (page) => page.locator('.top-bar .as-of').click() },
    { name: 'keys', path: ladder, arrange: (page) => page.keyboard.press('?') },
    { name: 'search', path: '/', arrange: openSearch },
    { name: 'reader-report', path: `/dossiers/${reader}/report` },
    { name: 'reader-ledger', path: `/dossiers/${reader}/ledger` },
  ];
}

interface Queue {
  readonly pairs: readonly {
    readonly one: { readonly id: string };
    readonly other: { readonly id: string };
  }[];
}

/** The screens of a steward, where the register has pairs that wait. */
async function stewardScreens(api: string): Promise<readonly ScreenPlace[]> {
  const { pairs } = await answered<Queue>(`${api}/register/queue`);
  const [pair] = pairs;
  if (pair === undefined) return [];
  const { one, other } = pair;
  return [
    { name: 'register-queue', path: '/register/queue', arrange: (page) => page.locator('.sides').waitFor() },
    {
      name: 'register-record',
      path: `/register/${one.id}`,
      arrange: (page) => page.locator('.said-row').first().waitFor(),
    },
    { name: 'register-same', path: `/register/same?one=${one.id}&other=${other.id}` },
    { name: 'register-split', path: `/register/${one.id}/split` },
    { name: 'register-tie', path: `/register/${one.id}/tie` },
    {
      name: 'register-sure',
      path: '/register/sure?from=90',
      arrange: (page) => page.locator('.sure-screen.is-tried').waitFor(),
    },
    { name: 'register-decisions', path: '/register/decisions' },
  ];
}

/** Opens the rows of the first input in the derivation, where they wait to be asked for. */
async function openRows(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('.figure-details').waitFor();
  const closed = page.getByRole('dialog').locator('details:not([open]) > summary').first();
  if ((await closed.count()) > 0) await closed.click();
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('thai nguyen');
  await page.getByRole('option').first().waitFor();
}

/** Every screen, and every thing that opens beside one. */
export async function allScreens(base: string): Promise<readonly ScreenPlace[]> {
  const api = `${base}/api/v1`;
  return [
    ...(await commonScreens(api)),
    ...(await stewardScreens(api)),
    ...(await taskScreens(api)),
    ...dossierScreens(),
    ...(await besideScreens(api)),
  ];
}
