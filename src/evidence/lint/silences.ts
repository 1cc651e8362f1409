import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Finding } from './finding.ts';

/** A false alarm that somebody silenced, and why. */
export interface Silence {
  readonly code: string;
  /** Words that the quote of the finding holds. */
  readonly quote: string;
  readonly reason: string;
  readonly by?: string;
}

export interface Silenced {
  readonly finding: Finding;
  readonly reason: string;
  readonly by?: string;
}

export interface SilencedFindings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  /** Silences that no finding answered to: the text was changed, or the entry is wrong. */
  readonly unused: readonly Silence[];
}

/** Reads a file of silenced findings: `[{"code": …, "quote": …, "reason": …}]`; the reason is required. */
export function parseSilences(text: string, file: string): Parsed<readonly Silence[]> {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return { ok: false, refusals: [refusal({ file }, 'tệp không phải JSON', 'the file is not JSON')] };
  }
  if (!Array.isArray(list))
    return { ok: false, refusals: [refusal({ file }, 'cần một danh sách [ … ]', 'a list [ … ] is needed')] };
  const read = list.map((entry: unknown, at) => silenceOf(entry, { file, row: at + 1 }));
  const refusals = read.flatMap((each) => ('said' in each ? [each] : []));
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, value: read.flatMap((each) => ('said' in each ? [] : [each])) };
}

function silenceOf(entry: unknown, { file, row }: { readonly file: string; readonly row: number }): Silence | Refusal {
  const fields = typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
  const { code, quote, reason, by } = fields;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  if (!isText(code) || !isText(quote))
    return refusal(
      { file, row },
      'cần "code" và "quote" của phát hiện',
      '"code" and "quote" of the finding are needed',
    );
  if (!isText(reason) || reason.trim().length < 5)
    return refusal(
      { file, row },
      'cần "reason": vì sao đây là báo nhầm',
      '"reason" is needed: why this is a false alarm',
    );
  return { code, quote, reason: reason.trim(), ...(isText(by) ? { by } : {}) };
}

function refusal(where: { readonly file: string; readonly row?: number }, vi: string, en: string): Refusal {
  return { code: 'silence-file', where, said: { vi, en } };
}

/** Findings without those that were silenced; what was silenced is listed with its reason. */
export function withoutSilenced(findings: readonly Finding[], silences: readonly Silence[]): SilencedFindings {
  const used = new Set<Silence>();
  const silenced: Silenced[] = [];
  const left = findings.filter((finding) => {
    const silence = silences.find(
      ({ code, quote }) => code === finding.code && finding.quote.includes(quote.replace(/\s+/gu, ' ').trim()),
    );
    if (silence === undefined) return true;
    used.add(silence);
    silenced.push({ finding, reason: silence.reason, ...(silence.by === undefined ? {} : { by: silence.by }) });
    return false;
  });
  return { findings: left, silenced, unused: silences.filter((silence) => !used.has(silence)) };
}
