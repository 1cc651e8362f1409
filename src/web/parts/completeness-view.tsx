import type { ReactNode } from 'react';
import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { policyWords } from '../words/policy-words.ts';
import { DataTable } from './data-table.tsx';
import { type LookedAt, MendLink } from './mend-link.tsx';

type Completeness = PolicyPage['completeness'];
type Place = Completeness['fit'][number];

const SHOWN = 2;

/** Which classes are covered by what, both sides of each country, and everything that is missing by name. */
export function CompletenessView(props: {
  readonly of: Completeness;
  readonly fileName: string;
  readonly at: LookedAt;
}): ReactNode {
  const { of, fileName, at } = props;
  const say = useSpeech(policyWords);
  const place = ({ kind, ref, said }: Place): string =>
    kind === 'passage' ? say('passage', { number: ref, quote: said }) : say.of(said);
  const first = (places: readonly Place[]): string => places.slice(0, SHOWN).map(place).join('; ');
  return (
    <>
      <h3>{say('lacksTitle')}</h3>
      {of.lacks.length === 0 ? (
        <p>{say('noLacks')}</p>
      ) : (
        <ul className="policy-lacks">
          {of.lacks.map(({ code, said, mend }) => (
            <li key={code}>
              {say.of(said)}: <MendLink mend={mend} at={at} />
            </li>
          ))}
        </ul>
      )}
      <DataTable
        title={say('classTable')}
        fileName={`${fileName}-classes`}
        rows={of.classes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'class', title: say('instrument'), isHead: true, value: ({ name }) => say.of(name) },
          {
            key: 'by',
            title: say('coveredBy'),
            value: ({ by, mentioned }) =>
              by.length > 0
                ? first(by)
                : mentioned.length > 0
                  ? say('mentionedOnly', { places: first(mentioned) })
                  : say('notCovered'),
          },
        ]}
      />
      {of.countries.length === 0 ? null : (
        <DataTable
          title={say('sides')}
          fileName={`${fileName}-countries`}
          rows={of.countries}
          rowKey={({ iso3 }) => iso3}
          columns={[
            { key: 'country', title: say('country'), isHead: true, value: ({ name }) => say.of(name) },
            { key: 'worked', title: say('worked'), value: ({ worked }) => first(worked) || say('notCovered') },
            { key: 'didNot', title: say('didNot'), value: ({ didNot }) => first(didNot) || say('notCovered') },
          ]}
        />
      )}
    </>
  );
}
