// A table of province × industry that was made up, for the dossier of the workshop to answer with.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from './whole-program.ts';

const CODES = ['10', '13', '14', '25', '26', '27', '28', '29'];

/** Lines of CSV, the head first: every province of the 63, eight industries, much more electronics in two provinces. */
export async function inventedLines(): Promise<readonly string[]> {
  const places = parse(await readFile(join(root, 'packs/vn-places/places.csv')), { columns: true }) as readonly {
    readonly geography: string;
    readonly level: string;
    readonly code: string;
    readonly name_vi: string;
  }[];
  const provinces = places.filter(({ geography, level }) => geography === 'VN63' && level === 'province');
  const lines = provinces.flatMap(({ code, name_vi }, i) =>
    CODES.map((industry, j) => {
      const times = ['19', '24'].includes(code) && ['26', '27', '28'].includes(industry) ? 60 : 1;
      const enterprises = (3 + ((i * 5 + j * 7) % 20)) * Math.ceil(times / 10);
      return `${name_vi},${industry},${(200 + ((i * 37 + j * 101) % 900)) * times},${enterprises}`;
    }),
  );
  return ['Tỉnh,Mã ngành,Lao động,Doanh nghiệp', ...lines];
}
