import type { RegisterSearchDesk } from '../desks/register-search-desk.ts';
import { foundSources, foundTable } from './export-register.ts';
import { mapMemory, mapRegister } from './map-register.ts';
import { nameDictionary } from './name-dictionary.ts';
import type { RegisterPorts } from './register-ports.ts';
import { listSearches, lookedAt, removeSearch, renameSearch, saveSearch } from './saved-searches.ts';
import { askedSearch, searchRegister } from './search-register.ts';
import { stateLicence } from './source-licence.ts';

interface Memory {
  readonly dictionary: ReturnType<typeof nameDictionary>;
  readonly maps: ReturnType<typeof mapMemory>;
}

/** Opens the door to finding in the register for one who keeps searches; the words of names and the map of all are kept between searches. */
export function openSearches(ports: RegisterPorts): (owner: string) => RegisterSearchDesk {
  const memory = { dictionary: nameDictionary(), maps: mapMemory() };
  return (owner) => searchesOf(ports, memory, owner);
}

function searchesOf(ports: RegisterPorts, { dictionary, maps }: Memory, owner: string): RegisterSearchDesk {
  const scene = { ports, dictionary, owner };
  return {
    search: (request) => searchRegister(ports, dictionary, request),
    map: (request) => mapRegister(ports, { dictionary, maps }, request),
    found: (request, options) => foundTable(scene, request, options),
    async foundSources(request) {
      const parsed = await askedSearch(ports, dictionary, request);
      return parsed.ok ? { ok: true, value: await foundSources(parsed.value) } : parsed;
    },
    sources: async () => (await ports.register()).sources(),
    stateLicence: (source, licence) => stateLicence(ports, source, licence),
    savedSearches: () => listSearches(scene),
    saveSearch: (name, asked) => saveSearch(scene, name, asked),
    renameSearch: (search, name) => renameSearch(scene, search, name),
    removeSearch: (search) => removeSearch(scene, search),
    lookedAt: (search) => lookedAt(scene, search),
  };
}
