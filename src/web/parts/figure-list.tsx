import type { ReactNode } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { useLanguage } from '../state/language.tsx';
import { FigureLink } from './figure-link.tsx';

/** Figures by their labels, each a link to its derivation. */
export function FigureList(props: {
  readonly ids: readonly string[];
  readonly figures: Readonly<Record<string, FigureView>>;
}): ReactNode {
  const language = useLanguage();
  const found = props.ids.flatMap((id) => props.figures[id] ?? []);
  return (
    <ul className="figure-list">
      {found.map((figure) => (
        <li key={figure.id}>
          {figure.label[language]}
          {': '}
          <FigureLink figure={figure} />
          {figure.bounds === undefined || figure.value === null ? null : (
            <span className="quiet">{` (${figure.bounds[language]})`}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
