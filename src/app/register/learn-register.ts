import type { Parsed } from '../../model/refusal.ts';
import defaultModel from '../../register/match/default-model.json' with { type: 'json' };
import type { RegisterModel } from '../../register/match/register-model.ts';
import type { RegisterReading } from '../ports-register.ts';
import { isMatched } from './known-records.ts';
import { learnedMatching, type SaidRow } from './learn-matching.ts';
import type { RegisterPorts } from './register-ports.ts';

/** Fewer rows teach nothing that would hold. */
const LEAST_ROWS = 2000;
/** So many rows are learned from, spread evenly over a larger register. */
const MOST_ROWS = 40_000;
/** A model that finds fewer records of one enterprise has not found what makes one. */
const LEAST_EACH = 0.03;
const PAGE = 5000;

export interface LearnedRegister {
  /** Rows that it learned from; 0 where the model that comes with the program was taken up again. */
  readonly rows: number;
  readonly model: RegisterModel;
}

/** Learns the weights of matching from the register's own rows, without labels; lists brought in from now on are matched by them. */
export async function learnRegister(
  ports: Pick<RegisterPorts, 'register' | 'now'>,
  actor: string,
): Promise<Parsed<LearnedRegister>> {
  const register = await ports.register();
  const rows = await spreadRows(register);
  if (rows.length < LEAST_ROWS) return tooFew(rows.length);
  const at = ports.now();
  const model = learnedMatching(rows, `register learn, ${at.slice(0, 10)}, ${rows.length} rows of this register`);
  if (model.matchesEach < LEAST_EACH) return nothingFound(model.matchesEach);
  await register.write(async (session) =>
    session.addModel({ content: JSON.stringify(model), records: await session.size(), actor, at }),
  );
  return { ok: true, value: { rows: rows.length, model } };
}

/** Takes up the model that comes with the program again. */
export async function forgetLearned(
  ports: Pick<RegisterPorts, 'register' | 'now'>,
  actor: string,
): Promise<LearnedRegister> {
  const register = await ports.register();
  await register.write(async (session) =>
    session.addModel({ content: JSON.stringify(defaultModel), records: await session.size(), actor, at: ports.now() }),
  );
  return { rows: 0, model: defaultModel };
}

/** Rows of records spread evenly over the register. */
async function spreadRows(register: RegisterReading): Promise<readonly SaidRow[]> {
  const step = Math.max(1, Math.ceil((await register.size()) / MOST_ROWS));
  const rows: SaidRow[] = [];
  for (let last = 0; rows.length < MOST_ROWS; ) {
    const lines = await register.after(last, PAGE);
    if (lines.length === 0) break;
    last = lines.at(-1)?.record ?? last;
    const chosen = lines.filter(({ record, level }) => record % step === 0 && isMatched(level));
    const statements = await register.statements(chosen.map(({ record }) => record));
    for (const { record, level } of chosen)
      for (const { said } of statements.get(record) ?? []) rows.push({ level, said });
  }
  return rows.slice(0, MOST_ROWS);
}

function tooFew(rows: number): Parsed<LearnedRegister> {
  const vi = `Sổ có ${rows} dòng dùng được; cần ít nhất ${LEAST_ROWS} để học. Mô hình đang dùng vẫn giữ nguyên.`;
  const en = `The register has ${rows} rows of use; at least ${LEAST_ROWS} are needed to learn. The model in use stays.`;
  return { ok: false, refusals: [{ code: 'too-few-rows', where: {}, said: { vi, en } }] };
}

function nothingFound(each: number): Parsed<LearnedRegister> {
  const share = each.toFixed(3);
  const vi = `Các dòng hầu như không trùng doanh nghiệp nào (${share} mỗi hồ sơ), nên không học được; mô hình đang dùng vẫn giữ nguyên.`;
  const en = `Hardly any enterprise stands twice in these rows (${share} others each), so nothing was learned; the model in use stays.`;
  return { ok: false, refusals: [{ code: 'nothing-to-learn', where: {}, said: { vi, en } }] };
}
