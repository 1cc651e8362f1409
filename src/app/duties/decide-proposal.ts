import { may, type Who } from '../../model/access/who.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { VOUCHED_TIERS, type VouchedTier } from '../../register/golden-record.ts';
import { parseCertificateText } from '../../register/said-certificate.ts';
import type { DecisionAsked } from '../desks/duty-desk.ts';
import type { Proposal, ProposalState } from '../ports-duties.ts';
import type { RegisterSession } from '../ports-register.ts';
import { rekey } from '../register/rekey-records.ts';
import { concernedBy } from './concerned.ts';
import type { DutyPorts } from './duty-ports.ts';

/** What confirming may say of values: at least that somebody stands for them. */
export const CONFIRMED_TIERS = VOUCHED_TIERS;

/** Under this name, and the tier, confirmed proposals are a source of the register like any list. */
const SOURCE = 'Đề nghị đã xác nhận';
/** What the source is called by the level at which a proposal was confirmed: names of sources are read by people. */
const LEVELS_IN_WORDS: Readonly<Record<VouchedTier, string>> = {
  'self-declared': 'tự khai',
  'document-seen': 'đã xem giấy tờ',
  'site-verified': 'đã đến tận nơi',
  'third-party-register': 'theo sổ của bên thứ ba',
};

/** Confirms a proposal: its values become a row of the register with the tier that was seen, and lapse on a day where one is set. */
export async function confirmProposal(
  ports: DutyPorts,
  who: Who,
  { proposal: number, asked }: { readonly proposal: number; readonly asked: DecisionAsked },
): Promise<Parsed<null>> {
  const tier = CONFIRMED_TIERS.find((each) => each === (asked.tier ?? 'document-seen'));
  const today = ports.now().slice(0, 10);
  const until = asked.until === undefined ? null : parseIsoDate(asked.until);
  const faults: Refusal[] = [];
  if (tier === undefined) faults.push(noTier());
  if (until === undefined || (until !== null && until <= today)) faults.push(notLater(asked.until ?? ''));
  const found = await decidable(ports, who, number);
  if (!found.ok) return { ok: false, refusals: [...faults, ...found.refusals] };
  if (tier === undefined || until === undefined || faults.length > 0) return { ok: false, refusals: faults };
  const { value: proposal } = found;
  if (
    tier !== 'self-declared' &&
    proposal.kind === 'change' &&
    proposal.evidence.length === 0 &&
    tier !== 'site-verified'
  )
    return { ok: false, refusals: [nothingSeen()] };
  const lapses = until ?? firstExpiry(proposal, today);
  const at = ports.now();
  const register = await ports.register();
  const isDone = await register
    .write(async (session) => {
      const row =
        proposal.kind === 'claim' ? null : await keptRow(ports, session, { proposal, tier, at, actor: who.name });
      const isOpen = await session.duties.decide(number, {
        state: 'confirmed',
        by: who.name,
        at,
        reason: asked.reason,
        tier: proposal.kind === 'claim' ? null : tier,
        until: proposal.kind === 'claim' ? null : lapses,
        row,
      });
      if (!isOpen) throw new NotOpenError();
      if (row === null) return true;
      await session.duties.verify({ row, proposal: number, tier, until: lapses });
      const line = await session.line(proposal.record);
      if (line !== undefined) await rekey(ports, session, [line]);
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof NotOpenError) return false;
      throw error;
    });
  if (!isDone) return { ok: false, refusals: [notOpen(number)] };
  if (proposal.kind === 'claim') await ports.letSpeak(proposal.by, proposal.id, who.name);
  return { ok: true, value: null };
}

/** The first day on which a certificate of the proposal ends, after today: what was verified holds no longer than what shows it. */
function firstExpiry({ said }: Proposal, today: string): string | null {
  const lines = Array.isArray(said.certificates) ? (said.certificates as readonly string[]) : [];
  const days = lines.flatMap((line) => parseCertificateText(line).expires ?? []).filter((day) => day > today);
  return days.toSorted()[0] ?? null;
}

/** Rolls back what was written for a proposal that somebody else ended meanwhile. */
class NotOpenError extends Error {
  override readonly name = 'NotOpenError';
}

/** Ends a proposal without taking its values. Whoever made it may withdraw it; those whom it concerns may reject it, and say why. */
export async function endProposal(
  ports: DutyPorts,
  who: Who,
  {
    proposal: number,
    as,
    reason,
  }: { readonly proposal: number; readonly as: 'rejected' | 'withdrawn'; readonly reason: string },
): Promise<Parsed<null>> {
  const found = as === 'rejected' ? await decidable(ports, who, number) : await ownProposal(ports, who, number);
  const faults = as === 'rejected' && reason.trim() === '' ? [noReason()] : [];
  if (!found.ok || faults.length > 0) return { ok: false, refusals: [...faults, ...(found.ok ? [] : found.refusals)] };
  const register = await ports.register();
  const state: Exclude<ProposalState, 'open' | 'confirmed'> = as;
  const isDone = await register.write(({ duties }) =>
    duties.decide(number, { state, by: who.name, at: ports.now(), reason, tier: null, until: null, row: null }),
  );
  return isDone ? { ok: true, value: null } : { ok: false, refusals: [notOpen(number)] };
}

async function decidable(ports: DutyPorts, who: Who, number: number): Promise<Parsed<Proposal>> {
  const register = await ports.register();
  const proposal = await register.duties.proposal(number);
  if (proposal === undefined) return { ok: false, refusals: [notOpen(number)] };
  const concerned = await concernedBy(ports, register, proposal);
  if (!may(who, 'register.confirm', concerned)) return { ok: false, refusals: [notOpen(number)] };
  if (proposal.decision !== null) return { ok: false, refusals: [notOpen(number)] };
  if (who.kind === 'account' && who.name === proposal.by) return { ok: false, refusals: [ownOne(number)] };
  return { ok: true, value: proposal };
}

async function ownProposal(ports: DutyPorts, who: Who, number: number): Promise<Parsed<Proposal>> {
  const proposal = await (await ports.register()).duties.proposal(number);
  const isOwn = who.kind === 'machine' || proposal?.by === who.name;
  return proposal === undefined || !isOwn || proposal.decision !== null
    ? { ok: false, refusals: [notOpen(number)] }
    : { ok: true, value: proposal };
}

interface Kept {
  readonly proposal: Proposal;
  readonly tier: VouchedTier;
  readonly at: string;
  readonly actor: string;
}

/** The values as a row of the source of confirmed proposals, tied to the record that stands today. */
async function keptRow(
  ports: Pick<DutyPorts, 'digest'>,
  session: RegisterSession,
  { proposal, tier, at, actor }: Kept,
): Promise<number> {
  const name = `${SOURCE} ${proposal.proposal}`;
  const hash = ports.digest(JSON.stringify([proposal.proposal, proposal.asOf, proposal.said]));
  const batch = await session.beginBatch({
    source: `${SOURCE}: ${LEVELS_IN_WORDS[tier]}`,
    tier,
    fileName: name,
    fileHash: `sha256:${hash}`,
    reading: '{}',
    rows: 1,
    actor,
    at,
  });
  const rows = await session.addRows(
    batch,
    [{ number: 1, contentHash: hash, asOf: proposal.asOf, said: { [proposal.level]: proposal.said }, raw: {} }],
    at,
  );
  const row = rows.get(hash);
  if (row === undefined) throw new Error('a confirmed proposal had been kept before');
  await session.advanceBatch(batch.batch, { from: 0, done: 1, endedAt: at });
  await session.link([{ row, level: proposal.level, record: proposal.record }]);
  return row;
}

const refusal = (code: string, column: string | undefined, [vi, en]: readonly [string, string]): Refusal => ({
  code,
  where: column === undefined ? {} : { column },
  said: { vi, en },
});
const notOpen = (number: number): Refusal =>
  refusal('no-such-proposal', String(number), [
    'Không có đề nghị nào đang chờ dưới số này.',
    'No proposal waits under this number.',
  ]);
const ownOne = (number: number): Refusal =>
  refusal('own-proposal', String(number), [
    'Không ai tự xác nhận đề nghị của mình.',
    'Nobody decides on a proposal of his own.',
  ]);
const noTier = (): Refusal =>
  refusal('no-such-tier', 'tier', [
    `Mức xác minh phải là một trong: ${CONFIRMED_TIERS.join(', ')}.`,
    `The tier must be one of: ${CONFIRMED_TIERS.join(', ')}.`,
  ]);
const notLater = (text: string): Refusal =>
  refusal('not-later', 'until', [
    `Ngày hết hiệu lực "${text}" phải là một ngày sau hôm nay.`,
    `The day of expiry "${text}" must be a day after today.`,
  ]);
const nothingSeen = (): Refusal =>
  refusal('nothing-seen', 'tier', [
    'Không có minh chứng đính kèm: chỉ xác nhận được ở mức tự khai hoặc đã đến tận nơi.',
    'No evidence is attached: it can be confirmed only as self-declared, or as verified at the site.',
  ]);
const noReason = (): Refusal => refusal('no-reason', 'reason', ['Hãy nêu lý do từ chối.', 'Say why it is rejected.']);
