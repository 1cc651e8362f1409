import { claimStates } from '../compose/compose-claims.ts';
import type { Report } from '../report.ts';
import { briefView } from './brief-view.ts';
import { factViews } from './fact-view.ts';
import { ledgerView } from './ledger-view.ts';
import { lastReading, viewFrame } from './reading-view.ts';
import type { BookView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** The dossier on its own days: ledger, what is left to do, and one page for a leader. The report has entered its figures already. */
export function bookView(input: ViewInput, report: Report): BookView {
  const { content, book } = input;
  const ledger = ledgerView({ ...input, states: claimStates(content, book), report });
  const brief = briefView(input, lastReading(content.readings), ledger.claims);
  return { ...viewFrame(input), facts: factViews(content), ledger, brief };
}
