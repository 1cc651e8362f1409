import type { ReactNode } from 'react';
import { Answered } from '../parts/answered.tsx';
import { RegisterExport } from '../parts/register-export.tsx';
import { type Found, RegisterFacets, useValueNames } from '../parts/register-facets.tsx';
import { Narrowings, RegisterFinder } from '../parts/register-finder.tsx';
import { PAGE, RegisterHits } from '../parts/register-hits.tsx';
import { RegisterMap } from '../parts/register-map.tsx';
import { RegisterSaved } from '../parts/register-saved.tsx';
import { Screen } from '../parts/screen.tsx';
import { StewardLinks } from '../parts/steward-links.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useRegister } from '../state/use-register.ts';
import { registerSearchWords } from '../words/register-search-words.ts';
import '../styles/notes.css';
import '../styles/register.css';

/** Which enterprise? Search over the register. */
export function RegisterScreen(): ReactNode {
  const say = useSpeech(registerSearchWords);
  const answer = useAsk('GET /register/status');
  return (
    <Answered of={answer}>
      {({ records, sources, rows, open }) => (
        <Screen
          question={say('asks')}
          sentence={
            rows === 0
              ? say('empty')
              : say('sentence', {
                  units: say.number(records.unit, 0),
                  dependents: say.number(records.dependent, 0),
                  sites: say.number(records.site, 0),
                  sources: say.number(sources, 0),
                })
          }
          actions={<StewardLinks open={open} />}
        >
          <RegisterFinder />
          <RegisterFound />
        </Screen>
      )}
    </Answered>
  );
}

function RegisterFound(): ReactNode {
  const { search, asked } = useRegister();
  const offset = ((search.page ?? 1) - 1) * PAGE;
  const answer = useAsk('GET /register/search', { query: { ...asked, limit: PAGE, offset } });
  return (
    <>
      <Answered of={answer}>{(found) => <FoundHead found={found} />}</Answered>
      <div className="register-panels">
        <RegisterSaved />
        <RegisterExport />
      </div>
      <Answered of={answer}>
        {(found) =>
          found.hits.length === 0 ? null : (
            <div className="register-body">
              {found.counts === null ? null : <RegisterFacets counts={found.counts} names={found.names} />}
              <div>
                <RegisterMap />
                <RegisterHits found={found} />
              </div>
            </div>
          )
        }
      </Answered>
    </>
  );
}

/** How many were found, what narrows, and how that was understood. */
function FoundHead({ found }: { readonly found: Found }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { hits, isNear, counts, names, understood } = found;
  const nameOf = useValueNames(names);
  const count = { count: say.number(counts?.total ?? hits.length, 0) };
  const words =
    (counts?.total ?? hits.length) === 0
      ? say('none')
      : isNear
        ? say('near')
        : say(counts?.isCapped === true ? 'foundMany' : 'found', count);
  const placeName = (value: string): string => understood.places.find(({ id }) => id === value)?.name ?? value;
  const rankWords = (value: string): string => {
    const rank = value.split('@')[1];
    return rank === 'core' || rank === 'supplementary' ? inText(say(rank)) : '';
  };
  return (
    <>
      <h2 className="unseen">{say('results')}</h2>
      <p role="status">{words}</p>
      <Narrowings
        nameOf={(part, value) => {
          if (part === 'place') return placeName(value);
          if (part === 'process' && understood.process !== null)
            return [say.of(understood.process.name), rankWords(value)].filter((each) => each !== '').join(', ');
          if (part === 'material' && understood.material !== null) return say.of(understood.material.name);
          return nameOf(part, value);
        }}
      />
      <Understood found={found} />
    </>
  );
}

/** As it stands after other words. */
const inText = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const EDITIONS = { vsic2018: 'VSIC 2018', vsic2025: 'VSIC 2025' } as const;

function Understood({ found: { understood } }: { readonly found: Found }): ReactNode {
  const say = useSpeech(registerSearchWords);
  const { search } = useRegister();
  const { industry, process, material, certificate } = understood;
  const inPart = industry?.converted.filter(({ isPartial }) => isPartial).length ?? 0;
  return (
    <>
      {industry === null ? null : (
        <p className="quiet">
          {say('sectorTold', {
            edition: EDITIONS[industry.edition],
            code: industry.code,
            name: say.of(industry.name),
            codes: say.number(industry.codes, 0),
            converted: say.number(industry.converted.length, 0),
            other: EDITIONS[industry.edition === 'vsic2018' ? 'vsic2025' : 'vsic2018'],
            partial: inPart === 0 ? '' : say('partialTold', { count: say.number(inPart, 0) }),
          })}
        </p>
      )}
      {process === null ? null : (
        <p className="quiet">{say('processTold', { name: say.of(process.name), id: process.id })}</p>
      )}
      {process === null && search.process !== undefined ? <p className="quiet">{say('processWords')}</p> : null}
      {material === null ? null : (
        <p className="quiet">{say('materialTold', { name: say.of(material.name), id: material.id })}</p>
      )}
      {material === null && search.material !== undefined ? <p className="quiet">{say('materialWords')}</p> : null}
      {certificate === null ? null : (
        <p className="quiet">
          {say('certificateTold', {
            standard: certificate.standard === '' ? say('anyStandard') : certificate.standard,
            day: say.date(certificate.day),
          })}
        </p>
      )}
    </>
  );
}
