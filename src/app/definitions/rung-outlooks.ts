import { messageWords } from '../../evidence/message-runs.ts';
import { geographyOf, geographyOn } from '../../indicators/as-of/geography.ts';
import { placeReach, successors } from '../../indicators/as-of/territory.ts';
import { QUOTIENT_MEASURES } from '../../indicators/ladder/concentration.ts';
import { ESTABLISHMENT_MEASURES } from '../../indicators/ladder/presence.ts';
import { RUNGS, type RungId } from '../../indicators/ladder/rung.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { RungOutlook } from '../desks/definition-desk.ts';
import { loadInputOutput } from '../knowledge/load-input-output.ts';
import { loadSupport } from '../knowledge/load-support.ts';
import type { Bearing } from './bearing-tables.ts';
import { outlookWords } from './outlook-words.ts';
import type { SurveyScene } from './survey-scene.ts';

type Outlook = Pick<RungOutlook, 'hasGround' | 'why'>;

/** For each rung, whether anything is at hand from which it could be answered, and what is missing otherwise. */
export async function rungOutlooks(scene: SurveyScene, tables: readonly Bearing[]): Promise<readonly RungOutlook[]> {
  const outlooks: Readonly<Record<RungId, Outlook>> = {
    ...tableOutlooks(tables),
    linkage: await linkageOutlook(scene),
    institutions: await institutionsOutlook(scene),
    'legal-test': legalOutlook(scene),
    expert: { hasGround: false, why: outlookWords.expert },
  };
  return RUNGS.map((rung) => ({ rung, name: messageWords({ key: `rung.${rung}` }), ...outlooks[rung] }));
}

/** The first four rungs rest on tables of places and industries. */
function tableOutlooks(
  tables: readonly Bearing[],
): Readonly<Record<'presence' | 'concentration' | 'one-plant' | 'borders', Outlook>> {
  const crossed = tables.filter(({ line }) => line.kind === 'place-industry');
  const having = (names: readonly string[]): Bearing | undefined =>
    crossed.find(({ measures }) => names.some((name) => measures.has(name)));
  const counts = having(ESTABLISHMENT_MEASURES);
  const workers = having(['workers']);
  const quotient = having(QUOTIENT_MEASURES);
  const from = ({ line }: Bearing): Bilingual => line.title;
  const missing: Outlook = { hasGround: false, why: outlookWords.noTable };
  const onQuotient: Outlook = quotient === undefined ? missing : ground(from(quotient));
  return {
    presence:
      counts !== undefined && workers !== undefined
        ? ground(from(counts))
        : counts === undefined && workers === undefined
          ? missing
          : { hasGround: false, why: outlookWords.halfPresence },
    concentration: onQuotient,
    'one-plant': onQuotient,
    borders: onQuotient,
  };
}

const ground = (title: Bilingual): Outlook => ({
  hasGround: true,
  why: {
    vi: outlookWords.ground.vi.replace('{title}', title.vi),
    en: outlookWords.ground.en.replace('{title}', title.en),
  },
});

async function linkageOutlook({ source, group, industries }: SurveyScene): Promise<Outlook> {
  const [table] = await loadInputOutput(source, { set: group.set, crosswalk: industries.crosswalk });
  if (table === undefined) return { hasGround: false, why: outlookWords.noFlows };
  return { hasGround: true, why: table.isProxy ? outlookWords.proxyFlows : outlookWords.flows };
}

async function institutionsOutlook({ source, atlas, places, asOf }: SurveyScene): Promise<Outlook> {
  const last = (asOf.at(-1) ?? '') as IsoDate;
  const geography = places.every((place) => place.startsWith('VN')) ? geographyOn(last) : geographyOf(places[0] ?? '');
  const own = new Set(successors(atlas, places, geography).map(({ id }) => id));
  const organisations = (await loadSupport(source)).filter(
    ({ placeId }) => geographyOf(placeId) === geography && placeReach(atlas, placeId, own) === 'inside',
  );
  if (organisations.length === 0) return { hasGround: false, why: outlookWords.noOrganisations };
  const count = String(organisations.length);
  return {
    hasGround: true,
    why: {
      vi: outlookWords.organisations.vi.replace('{count}', count),
      en: outlookWords.organisations.en.replace('{count}', count),
    },
  };
}

function legalOutlook({ places }: SurveyScene): Outlook {
  const isVietnamese = places.every((place) => place.startsWith('VN'));
  return { hasGround: false, why: isVietnamese ? outlookWords.legal : outlookWords.legalAbroad };
}
