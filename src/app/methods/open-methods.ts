import type { FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { DossierDesk } from '../desks/dossier-desk.ts';
import type { MethodDesk, MethodDetail, MethodLine, MethodUse } from '../desks/method-desk.ts';
import { runOnTables } from './run-on-tables.ts';
import { type SaveRunPorts, saveRunClusters } from './save-run-clusters.ts';

export interface MethodPorts extends SaveRunPorts {
  readonly methods: readonly MethodDetail[];
  readonly dossiers: Pick<DossierDesk, 'list' | 'reading'>;
}

const SHOWN = 12;

/** The methods of the program, and where the dossiers at hand use them. */
export function openMethods(ports: MethodPorts): MethodDesk {
  const { methods, dossiers } = ports;
  const lines = methods.map(lineOf);
  return {
    list: () => lines,
    run: (id, asked, signal) => runOnTables(ports, { id, ...asked, signal }),
    saveDefinitions: (id, asked, signal) => saveRunClusters(ports, { id, ...asked, signal }),
    find: (id) => methods.find((method) => method.id === id),
    async uses(id) {
      const listed = await dossiers.list();
      const uses: MethodUse[] = [];
      for (const { id: dossier, title } of listed) {
        const reading = await dossiers.reading({ id: dossier }, undefined).catch(() => undefined);
        const made = Object.values(reading?.figures ?? {}).filter(({ method }) => method.split('@')[0] === id);
        if (made.length > 0) uses.push(dossierUse(dossier, title, made));
      }
      return uses;
    },
  };
}

function lineOf({
  returns: _,
  refuses: __,
  cost: ___,
  agreement: ____,
  laws: _____,
  ...line
}: MethodDetail): MethodLine {
  return line;
}

function dossierUse(dossier: string, title: Bilingual, made: readonly FigureView[]): MethodUse {
  const figures = made.slice(0, SHOWN).map(({ home, label, text }) => ({ home, label, text }));
  return { dossier, title, count: made.length, figures };
}
