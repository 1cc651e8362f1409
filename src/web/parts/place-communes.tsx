import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CommuneView, PlaceProfileView } from '../../http/contract/explore-contract.ts';
import { PlaceMap } from '../maps/place-map.tsx';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import { type Column, DataTable } from './data-table.tsx';

/** The communes of a place: how many, of which kind, from how many before; drawn and listed when asked for. */
export function PlaceCommunes({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [isOpen, setOpen] = useState(false);
  const { communes } = profile;
  const typeOf = useCommuneType();
  if (communes.list.length === 0) return null;
  const types = communes.types
    .map(({ type, count }) => `${say.number(count)} ${typeOf(type).toLowerCase()}`)
    .join(', ');
  return (
    <>
      <h3>{say('communes')}</h3>
      <p>{say('communesLine', { now: say.number(communes.list.length), types, old: say.number(communes.old) })}</p>
      <Button className="tool" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {say(isOpen ? 'hideCommunes' : 'showCommunes')}
      </Button>
      {isOpen ? <CommuneMap profile={profile} /> : null}
    </>
  );
}

const LOOKS: Readonly<Record<string, string>> = { Xã: 'amount-1', Phường: 'amount-3', 'Đặc khu': 'amount-5' };
const lookOf = (type: string): string => LOOKS[type] ?? 'amount-2';

/** The kind of a commune in the reader's language; one that is not known stays as the register writes it. */
function useCommuneType(): (type: string) => string {
  const say = useSpeech(exploreWords);
  const kinds: Readonly<Record<string, string>> = { Xã: say('xa'), Phường: say('phuong'), 'Đặc khu': say('dacKhu') };
  return (type) => kinds[type] ?? type;
}

function CommuneMap({ profile }: { readonly profile: PlaceProfileView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [picked, setPicked] = useState<string>();
  const title = useId();
  const { communes } = profile;
  const { list } = communes;
  const typeOf = useCommuneType();
  const heading = say('communesMap', { place: profile.short });
  const full = ({ type, name }: CommuneView): string => `${typeOf(type)} ${say.of(name)}`;
  const columns: readonly Column<CommuneView>[] = [
    { key: 'name', title: say('tablePlace'), isHead: true, value: (commune) => say.of(commune.name) },
    { key: 'type', title: say('communeType'), value: (commune) => typeOf(commune.type) },
    { key: 'from', title: say('communeOld'), isNumeric: true, value: (commune) => commune.from },
  ];
  return (
    <>
      <h4 id={title}>{heading}</h4>
      <PlaceMap
        layer={`communes/${profile.id}`}
        looks={Object.fromEntries(list.map(({ id, type }) => [id, lookOf(type)]))}
        names={Object.fromEntries(list.map((commune) => [commune.id, full(commune)]))}
        said={Object.fromEntries(list.map(({ id, from }) => [id, say('communeFrom', { count: say.number(from) })]))}
        labels={[]}
        legend={{
          title: '',
          entries: communes.types.map(({ type }) => ({ words: typeOf(type), look: lookOf(type) })),
        }}
        labelledBy={title}
        onPick={(id) => setPicked(id === picked ? undefined : id)}
        {...(picked === undefined ? {} : { picked })}
      />
      <DataTable
        title={heading}
        isTitleHidden
        columns={columns}
        rows={list}
        rowKey={({ id }) => id}
        fileName={`communes-${profile.id}`}
      />
    </>
  );
}
