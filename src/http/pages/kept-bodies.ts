import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import type { PagePens } from '../options.ts';
import { targetPath } from './paths.ts';

type Bodies = Map<Language, Promise<string>>;

const kept = new WeakMap<PagePens, WeakMap<Report, Bodies>>();

/** The body of a report as HTML, written once for each language as long as the report is kept. */
export function reportBody(report: Report, language: Language, pens: PagePens): Promise<string> {
  const ofPens = kept.get(pens) ?? new WeakMap<Report, Bodies>();
  const bodies = ofPens.get(report) ?? new Map<Language, Promise<string>>();
  kept.set(pens, ofPens);
  ofPens.set(report, bodies);
  const known = bodies.get(language);
  if (known !== undefined) return known;
  const body = Promise.resolve(pens.reportBody(report, language, (target) => targetPath(report.id, target)));
  bodies.set(language, body);
  body.catch(() => bodies.delete(language));
  return body;
}
