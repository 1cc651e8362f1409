import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { releaseName } from '../../model/release.ts';
import { type Acting, isCounted, mayAct } from '../../programme/access.ts';
import { type Baseline, baselineText, type SealedBaseline, sealedText } from '../../programme/baseline.ts';
import { daysBetween } from '../../programme/step-clock.ts';
import type { BaselineComparison, BaselineDesk, BaselineView, GivenBaseline } from '../desks/baseline-desk.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { BaselineRecords } from '../ports-baselines.ts';
import { noTask, notAllowed, refusal, refused } from '../tasks/keep-changes.ts';
import { readBook, type TaskBook } from '../tasks/task-book.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';
import { seenTask } from '../tasks/task-views.ts';
import { boundaryWarnings } from './boundary-warnings.ts';
import { comparedIndicator } from './compare-indicator.ts';
import { frozenPart } from './frozen-part.ts';
import { readPanel } from './panel.ts';

/** What baselines need from outside. */
export interface BaselinePorts {
  readonly tasks: TaskPorts;
  baselines(): Promise<BaselineRecords>;
  source(): Promise<KnowledgeSource>;
  digest(text: string): string;
}

/** Opens the door to baselines. */
export function openBaselines(ports: BaselinePorts): BaselineDesk {
  return {
    freeze: (acting, given) => freeze(ports, acting, given),
    async list(acting, task) {
      const seen = await seenLines(ports, acting, task);
      return seen.map(({ baseline, line }) => {
        const { id, title, starts, frozenOn, daysLate } = baseline;
        return { id, title, starts, frozenOn, daysLate, hash: line.hash };
      });
    },
    async show(acting, id) {
      const found = await seenLine(ports, acting, id);
      return found === undefined ? undefined : viewOf(ports, found);
    },
    compare: (acting, id) => compare(ports, acting, id),
  };
}

interface Seen {
  readonly baseline: Baseline;
  readonly line: SealedBaseline;
}

/** Whether somebody sees what hangs on a task; what hangs on none is for those who see all tasks. */
function isSeen(book: TaskBook, acting: Acting, task: string | null): boolean {
  if (task !== null) return acting.role !== 'agency' && seenTask(book, acting, task) !== undefined;
  return acting.tasks === undefined && mayAct(acting.role, 'review');
}

/** Baselines that somebody sees: of one task, or of all that are counted. */
async function seenLines(ports: BaselinePorts, acting: Acting, task?: string): Promise<readonly Seen[]> {
  const [book, records] = await Promise.all([readBook(ports.tasks), ports.baselines()]);
  const hidden = new Set(book.things.task.filter((each) => !isCounted(each)).map(({ id }) => id));
  return (await records.all())
    .filter((line) => (task === undefined ? line.task === null || !hidden.has(line.task) : line.task === task))
    .filter((line) => isSeen(book, acting, line.task))
    .map((line) => ({ line, baseline: JSON.parse(line.content) as Baseline }));
}

async function seenLine(ports: BaselinePorts, acting: Acting, id: string): Promise<Seen | undefined> {
  const [book, records] = await Promise.all([readBook(ports.tasks), ports.baselines()]);
  const line = (await records.all()).find((each) => each.id === id);
  if (line === undefined || !isSeen(book, acting, line.task)) return undefined;
  return { line, baseline: JSON.parse(line.content) as Baseline };
}

async function freeze(ports: BaselinePorts, acting: Acting, given: GivenBaseline): Promise<Parsed<BaselineView>> {
  const book = await readBook(ports.tasks);
  const task = given.task === null ? undefined : seenTask(book, acting, given.task);
  if (given.task !== null && task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'freeze', task);
  if (denied !== undefined) return denied;
  if (given.task === null && acting.tasks !== undefined) return noTask('');
  const faults = givenFaults(given, book.today);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const panel = await readPanel(await ports.source(), given);
  if (!panel.ok) return panel;
  const part = frozenPart(panel.value, given);
  if (!part.ok) return part;
  const { title, measure, starts } = given;
  // A task's own baselines only: an id that is taken elsewhere must not tell of a task that is not seen.
  const id = given.task === null ? given.id : `${given.task}.${given.id}`;
  const daysLate = daysBetween(starts, book.today);
  const baseline: Baseline = {
    id,
    task: given.task,
    title,
    measure,
    starts,
    frozenOn: book.today,
    daysLate,
    ...part.value,
  };
  return sealed(ports, acting, baseline);
}

/** Puts a baseline at the end of the chain; it is never changed again. */
async function sealed(ports: BaselinePorts, acting: Acting, baseline: Baseline): Promise<Parsed<BaselineView>> {
  const records = await ports.baselines();
  const lines = await records.all();
  if (lines.some(({ id }) => id === baseline.id))
    return refused('there-already', {
      vi: `Đã có mốc cơ sở “${baseline.id}”; đã chốt thì không sửa được.`,
      en: `There is a baseline “${baseline.id}” already; what was frozen cannot be changed.`,
    });
  const open = {
    place: lines.length + 1,
    id: baseline.id,
    task: baseline.task,
    content: baselineText(baseline),
    actor: acting.name,
    at: ports.tasks.now(),
  };
  const line = { ...open, hash: ports.digest(sealedText(lines.at(-1)?.hash ?? '', open)) };
  if (await records.add(line)) return { ok: true, value: await viewOf(ports, { baseline, line }) };
  return refused('overtaken', {
    vi: 'Người khác vừa chốt một mốc cơ sở; hãy làm lại. Chưa ghi gì.',
    en: 'Somebody else has just frozen a baseline; do it again. Nothing was written.',
  });
}

function givenFaults({ id, title, starts, indicators, group }: GivenBaseline, today: string): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
    faults.push(refusal('bad-id', { vi: `“${id}” không phải mã (chữ thường, số, gạch)`, en: `“${id}” is no id` }));
  if (title.trim() === '') faults.push(refusal('no-title', { vi: 'chưa có tên', en: 'there is no title' }));
  if (parseIsoDate(starts) === undefined)
    faults.push(refusal('bad-day', { vi: `“${starts}” không phải ngày`, en: `“${starts}” is no day` }));
  else if (starts > today)
    faults.push(
      refusal('not-begun', {
        vi: `biện pháp bắt đầu ngày ${starts}; chỉ chốt từ ngày đó trở đi`,
        en: `the measure begins on ${starts}; it is frozen on that day or later`,
      }),
    );
  if (indicators.length === 0)
    faults.push(refusal('no-indicator', { vi: 'chưa nêu chỉ tiêu', en: 'no indicator is named' }));
  if ('nearest' in group && !(Number.isInteger(group.nearest) && group.nearest >= 1 && group.nearest <= 500))
    faults.push(
      refusal('bad-number', { vi: 'số nơi gần nhất từ 1 tới 500', en: 'the number of nearest units is 1 to 500' }),
    );
  return faults;
}

/** Makes the frozen part anew from the same release and holds it against what was kept. */
async function viewOf(ports: BaselinePorts, { baseline, line }: Seen): Promise<BaselineView> {
  const { hash, place, actor, at } = line;
  return { baseline, hash, place, actor, at, again: await madeAgain(ports, { baseline, line }) };
}

async function madeAgain(ports: BaselinePorts, { baseline, line }: Seen): Promise<BaselineView['again']> {
  const { release, group } = baseline;
  const source = await ports.source();
  const found = await source.shelf.find(release.name, release.version);
  if (found === undefined || found.ref.hash !== release.hash) return 'no-release';
  const panel = await readPanel(source, askedBy(baseline), release.version);
  if (!panel.ok) return 'differs';
  const part = frozenPart(panel.value, {
    starts: baseline.starts,
    industries: baseline.industries,
    treated: baseline.treated.map(({ id }) => id),
    group:
      group.rule === 'nearest'
        ? { nearest: group.wanted }
        : { named: group.members.map(({ id }) => id), reason: group.reason },
  });
  return part.ok && baselineText({ ...baseline, ...part.value }) === line.content ? 'same' : 'differs';
}

const askedBy = ({ release, indicators, industries }: Baseline) => ({
  pack: release.name,
  indicators: indicators.map(({ id }) => id),
  industries,
});

async function compare(ports: BaselinePorts, acting: Acting, id: string): Promise<Parsed<BaselineComparison>> {
  const found = await seenLine(ports, acting, id);
  if (found === undefined) return refused('not-there', noBaseline(id));
  const { baseline } = found;
  const source = await ports.source();
  const panel = await readPanel(source, askedBy(baseline));
  if (!panel.ok) return panel;
  const { series, release } = panel.value;
  const indicators = baseline.indicators.flatMap((indicator) => {
    const own = series.find((each) => each.indicator.id === indicator.id);
    return own === undefined ? [] : [comparedIndicator(baseline, indicator, own)];
  });
  const late = {
    vi: `Chốt muộn ${baseline.daysLate} ngày sau ngày bắt đầu: chỉ tiêu và nhóm so sánh được chọn khi đã có thể biết kết quả.`,
    en: `Frozen ${baseline.daysLate} days after the start: indicators and group were chosen when the outcome could be known.`,
  };
  return {
    ok: true,
    value: {
      id,
      title: baseline.title,
      starts: baseline.starts,
      release: releaseName(release.ref),
      treated: baseline.treated.map(({ name }) => name),
      group: baseline.group.members.map(({ name }) => name),
      indicators,
      warnings: [...(baseline.daysLate > 0 ? [late] : []), ...(await boundaryWarnings(source, baseline, indicators))],
    },
  };
}

/** That a baseline is not there, or not for who asks: both are said alike. */
export const noBaseline = (id: string) => ({
  vi: `Không có mốc cơ sở “${id}”.`,
  en: `There is no baseline “${id}”.`,
});
