import { useSearch } from '@tanstack/react-router';
import { actingQuery, parseTaskSearch, type TaskRole } from './task-search.ts';

/** The role in which this screen is read, for the links that lead on from it. */
export const useTaskRole = (): { readonly role?: TaskRole; readonly for?: string } =>
  actingQuery(parseTaskSearch(useSearch({ strict: false })));
