import type { Parsed } from '../../model/refusal.ts';
import { type AddDataWords, parseAddDataOptions } from '../add-data-options.ts';
import type { AddMicroRequest } from './add-microdata.ts';

/** Reads the options of `microdata add`, which mean what they mean for `data add`; everything wrong is told at once. */
export function parseAddMicrodata(words: AddDataWords): Parsed<AddMicroRequest> {
  const name = words.options['as']?.at(-1) ?? '';
  const { as: _, ...options } = words.options;
  const parsed = parseAddDataOptions({ ...words, options });
  const noStatus = {
    code: 'no-status',
    where: { column: '--status' },
    said: {
      vi: 'Dữ liệu này từ đâu mà có? Hãy thêm --status official, company, academic, sample hoặc synthetic.',
      en: 'How did these records come to be? Add --status official, company, academic, sample or synthetic.',
    },
  };
  const isDryRun = words.flags.has('show');
  const status = parsed.ok ? (parsed.value.status ?? (isDryRun ? 'sample' : undefined)) : undefined;
  if (!parsed.ok || status === undefined) return { ok: false, refusals: parsed.ok ? [noStatus] : parsed.refusals };
  const { import: asked, sheet } = parsed.value;
  return {
    ok: true,
    value: {
      file: words.file,
      fileName: words.file.split(/[\\/]/u).at(-1) ?? words.file,
      sheet,
      name,
      status,
      isDryRun,
      stated: asked.stated,
      period: asked.period,
      units: asked.units ?? new Map(),
      geography: asked.geography,
      asOf: asked.asOf,
      classification: asked.classification,
      industryLevel: asked.industryLevel,
      ownershipCodes: asked.ownershipCodes,
      numbers: asked.numbers,
      marks: asked.marks ?? new Map(),
    },
  };
}
