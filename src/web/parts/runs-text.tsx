import type { ReactNode } from 'react';
import type { CitedAct, FactView, FigureView, Run } from '../../http/contract/view-contract.ts';
import { useLanguage } from '../state/language.tsx';
import { ActLink } from './act-link.tsx';
import { FactMark } from './fact-mark.tsx';
import { FigureLink } from './figure-link.tsx';

/** What the runs of a sentence may name. */
export interface Grounds {
  /** Id of the dossier, under which facts and acts have their address. */
  readonly id: string;
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly facts: Readonly<Record<string, FactView>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
}

function RunText({ run, grounds }: { readonly run: Run; readonly grounds: Grounds }): ReactNode {
  const language = useLanguage();
  switch (run.kind) {
    case 'text': {
      const text = run.text[language];
      if (run.emphasis === 'strong') return <strong>{text}</strong>;
      return run.emphasis === 'italic' ? <em>{text}</em> : text;
    }
    case 'figure': {
      const figure = grounds.figures[run.figure];
      return figure === undefined ? <code>{run.figure}</code> : <FigureLink figure={figure} />;
    }
    case 'fact': {
      const fact = grounds.facts[run.fact];
      return fact === undefined ? <code>{run.fact}</code> : <FactMark fact={fact} dossier={grounds.id} />;
    }
    case 'act': {
      const act = grounds.acts[run.act];
      return act === undefined ? <code>{run.act}</code> : <ActLink act={act} />;
    }
  }
}

/** A sentence made from data: its numbers, facts and acts are links to where they come from. */
export function RunsText({ runs, grounds }: { readonly runs: readonly Run[]; readonly grounds: Grounds }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a sentence have no other identity than their place.
  return runs.map((run, place) => <RunText key={place} run={run} grounds={grounds} />);
}
