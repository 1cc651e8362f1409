import type { UseQueryResult } from '@tanstack/react-query';
import type { DefinitionSurvey } from '../../http/contract/definition-contract.ts';
import type { Recipe } from '../../http/contract/recipe-contract.ts';
import { useAsOf } from './use-as-of.ts';
import { useAsk } from './use-ask.ts';

/** What exists for a definition as it stands on screen, on its own days and on the day in view. */
export function useSurvey({ cluster, asOf }: Recipe): UseQueryResult<DefinitionSurvey> {
  const day = useAsOf();
  const days = [...new Set([...asOf, day])].sort();
  const draft = { cluster: { group: cluster.group, places: [...cluster.places] }, asOf: days };
  return useAsk('POST /definitions/survey', { body: draft as never }) as UseQueryResult<DefinitionSurvey>;
}
