import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { BoundaryView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { legalWords } from '../words/legal-words.ts';
import { FactMark } from './fact-mark.tsx';

type Firm = BoundaryView['firms'][number];

/** One place for each firm that the rule asks for: who is named, by what, what links it, and which places are empty. */
export function EvidenceSlots(props: {
  readonly view: ReadingView;
  readonly boundary: BoundaryView;
  /** Absent where nothing may be edited. */
  readonly addTo?: ((firm: Firm) => void) | undefined;
  /** The form that is open at a firm. */
  readonly open?: { readonly name: string; readonly place: string; readonly form: ReactNode } | undefined;
}): ReactNode {
  const { view, boundary, addTo, open } = props;
  const say = useSpeech(legalWords);
  const { needed } = view.legal;
  const firms = [...boundary.firms].sort((a, b) => Number(b.linkedBy !== null) - Number(a.linkedBy !== null));
  const empty = Array.from({ length: Math.max(0, needed - firms.length) }, (_, place) => firms.length + 1 + place);
  return (
    <>
      <ol className="slots">
        {firms.map((firm) => (
          <li key={`${firm.name} ${firm.placeId}`} className={firm.linkedBy === null ? 'slot' : 'slot slot-linked'}>
            <Slot firm={firm} boundary={boundary} view={view} addTo={addTo} />
            {open?.name === firm.name && open.place === firm.placeId ? open.form : null}
          </li>
        ))}
        {empty.map((place) => (
          <li key={place} className="slot slot-empty">
            {say('slotEmpty')}
          </li>
        ))}
      </ol>
      <p className="quiet">{say('counts')}</p>
    </>
  );
}

function Slot(props: {
  readonly view: ReadingView;
  readonly boundary: BoundaryView;
  readonly firm: Firm;
  readonly addTo: ((firm: Firm) => void) | undefined;
}): ReactNode {
  const { view, boundary, firm, addTo } = props;
  const say = useSpeech(legalWords);
  const link = firm.linkedBy === null ? undefined : view.facts[firm.linkedBy];
  return (
    <>
      <span className="slot-firm">
        <strong>{firm.name}</strong> <span className="quiet">{say.of(firm.place)}</span>{' '}
        <NamedBy firm={firm} boundary={boundary} view={view} />
        <br />
        {firm.linkedBy === null ? (
          <span className="quiet">{say('slotNamed')}</span>
        ) : (
          <>
            {`${say('slotLinked')} `}
            {link === undefined ? firm.linkedBy : <FactMark fact={link} dossier={view.id} />}
          </>
        )}
      </span>
      {firm.linkedBy !== null || addTo === undefined ? null : (
        <Button className="tool" aria-label={say('addEvidenceFor', { firm: firm.name })} onPress={() => addTo(firm)}>
          {say('addEvidence')}
        </Button>
      )}
    </>
  );
}

function NamedBy(props: {
  readonly view: ReadingView;
  readonly boundary: BoundaryView;
  readonly firm: Firm;
}): ReactNode {
  const { view, boundary, firm } = props;
  const say = useSpeech(legalWords);
  const { kind, ref } = firm.evidence;
  if (kind === 'fact') {
    const fact = view.facts[ref];
    return fact === undefined ? ref : <FactMark fact={fact} dossier={view.id} />;
  }
  if (kind === 'record')
    return (
      <Link to="/register/$id" params={{ id: ref }} className="fact-mark">
        {say('slotRecord', { id: ref })}
      </Link>
    );
  const count = view.figures[boundary.count];
  if (count === undefined) return <span className="quiet">{say('slotRow', { row: ref })}</span>;
  return (
    <Link
      to="."
      search={(search) => ({ ...search, at: count.home })}
      resetScroll={false}
      className="fact-mark"
      aria-label={say('slotRowSpoken', { firm: firm.name, row: ref })}
    >
      {say('slotRow', { row: ref })}
    </Link>
  );
}
