import { random } from '../../methods/random.ts';

/** What names an enterprise in the made survey: whoever finds one of these outside the zone has found a leak. */
export interface Planted {
  readonly csv: string;
  /** Every tax code, name and phone that was planted. */
  readonly secrets: readonly string[];
}

const PLACES = ['Hà Nội', 'Nam Định', 'Bắc Ninh', 'Thái Bình'];
const INDUSTRIES = ['1311', '1410', '2610', '4669'];
const OWNERS = ['Ngoài nhà nước', 'Ngoài nhà nước', 'Đầu tư nước ngoài'];

/** A made, synthetic survey of so many enterprises with names, tax codes and phones in it; the same seed gives the same text. */
export function plantedSurvey(count: number, seed = 7): Planted {
  const draw = random(seed);
  const pick = (list: readonly string[], power: number): string =>
    list[Math.floor(draw.uniform() ** power * list.length)] ?? '';
  const secrets: string[] = [];
  const lines = Array.from({ length: count }, (_, at) => {
    const own = [taxCode(at), `Dệt Bí Mật ${at} Zq`, `0977${String(100_000 + at)}`];
    secrets.push(...own);
    const workers =
      draw.uniform() < 0.04 ? 900 + Math.floor(draw.uniform() * 900) : 1 + Math.floor(draw.uniform() * 60);
    return [
      ...own,
      pick(PLACES, 1.6),
      pick(INDUSTRIES, 1.4),
      pick(OWNERS, 1),
      String(workers),
      String(workers * 310 + at),
    ].join(';');
  });
  const head = 'MST;Tên doanh nghiệp;Điện thoại;Tỉnh;Mã ngành;Loại hình;Số lao động;Doanh thu thuần (triệu đồng)';
  return { csv: `${[head, ...lines].join('\n')}\n`, secrets };
}

/** What was planted and stands in a text; digits are looked for in every place. */
export function plantedIn(text: string, { secrets }: Pick<Planted, 'secrets'>): readonly string[] {
  const known = new Set(secrets);
  const digits = [...text.matchAll(/(?=(234\d{7}|0977\d{6}))/gu)].map(([, found = '']) => found);
  const names = text.match(/Dệt Bí Mật \d+ Zq/gu) ?? [];
  return [...digits, ...names].filter((found) => known.has(found)).slice(0, 3);
}

/** Ten digits whose last is the check digit. */
function taxCode(at: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (let serial = 234_000_000 + at * 11; ; serial += 1) {
    const nine = String(serial).padStart(9, '0');
    const check = 10 - (weights.reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0) % 11);
    if (check >= 0 && check < 10) return `${nine}${check}`;
  }
}
