import { openSearch } from '../src/app/search/open-search.ts';
import { folderShelf } from '../src/exchange/release-shelf.ts';
import { methodCards } from '../src/main/method-cards.ts';
import { duckTableSource } from '../src/store-duck/table-source.ts';
import type { Bench, Run } from './bench.ts';
import { root } from './program.ts';

/** What people type, letter by letter where they type slowly; with slips, without marks, codes, numbers of acts, nonsense. */
const WHOLE = (
  'bắc giang|bac giang|thái nguyên|thai nguyne|hoà bình|Hòa Bình|hcm|tphcm|hà tây|quan 1|ba đình hà nội|phường trần phú|điện tử|dien tu|' +
  'sản xuất linh kiện điện tử|electronic components|26|2610|010110|vsic 2025 26|dệt may|ô tô|nghị định 80|80/2021|nđ 80/2021/nđ-cp|decree 80|' +
  'luật thống kê|samsung|foxconn|canon|bách khoa|viện công nghệ|khu công nghiệp|LQ|thương số vị trí|herfindahl|shift share|FDI thái nguyên|' +
  'đồng bằng sông hồng|cụm liên kết ngành|cụm công nghiệp|vn-places|dân số|lao động|xyzzyq|bắc nimh|vinhh phuc|ha nol|đà nẵgn|công nhgiệp'
).split('|');

const LETTERS = 'abcdđeghiklmnopqrstuvxy0123456789'.split('');
const typed = (text: string): readonly string[] => Array.from(text, (_, at) => text.slice(0, at + 1));
const QUERIES = [...LETTERS, ...WHOLE, ...['thái nguyên', 'cong nghiep', 'nghi dinh 80', '2610'].flatMap(typed)];
const LIMIT = 24;
const PERCENTILE = 0.95;

async function p95(): Promise<() => Promise<Run>> {
  const shelf = folderShelf({ packs: `${root}/packs`, added: `${root}/no-such-folder` });
  const desk = openSearch({
    shelf,
    tables: duckTableSource(shelf),
    methods: methodCards(),
    dossiers: async () => [],
    rest: () => new Promise((resolve) => setImmediate(resolve)),
  });
  await desk.warm();
  return async () => {
    const times: number[] = [];
    for (const query of QUERIES) {
      const started = performance.now();
      await desk.search({ query, limit: LIMIT });
      times.push((performance.now() - started) / 1000);
    }
    times.sort((one, other) => one - other);
    return { seconds: times[Math.floor(times.length * PERCENTILE)] ?? 0 };
  };
}

export const benches: readonly Bench[] = [
  {
    id: 'search-as-typed',
    title: `one query of search with all packs loaded, 95th percentile of ${QUERIES.length} queries`,
    limit: { seconds: 0.05 },
    prepare: p95,
  },
];
