import type { Refusal } from '../../model/refusal.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { ProcessTerm } from '../../register/process-book.ts';
import { parseDimensions } from '../../register/profile/dimensions.ts';
import { kilonewtons, parseForce } from '../../register/profile/force.ts';
import { measuredNumber } from '../../register/profile/measured-number.ts';
import { readPart } from '../../register/profile/profile-value.ts';
import { comparable, parseQuantity, type Quantity } from '../../register/profile/quantity.ts';
import { parseTolerance } from '../../register/profile/tolerance.ts';
import type { RegisterFilters, SearchUnderstood } from '../desks/register-search-desk.ts';
import type { CardQuery, MachineQuery, WorkQuery } from '../ports-register-search.ts';
import type { RegisterPorts } from './register-ports.ts';

type Refuse = (column: string, code: string, said: Refusal['said']) => undefined;

/** What a search asks of profiles, and how processes and materials were understood. */
interface AskedProfile {
  readonly filter: Pick<CardQuery, 'process' | 'work' | 'machine' | 'capacity' | 'free'>;
  /** Words of a process that the vocabulary does not have: they are searched among products and processes. */
  readonly words: readonly string[];
  readonly process: SearchUnderstood['process'];
  readonly material: SearchUnderstood['material'];
}

const told = (term: ProcessTerm | undefined) => (term === undefined ? null : { id: term.id, name: term.name });
const wordsOf = (text = ''): readonly string[] => foldedWords(text).split(' ').filter(Boolean);

/** Reads the filters of a capability profile; each that means nothing is refused with how it is written. */
export async function askedProfile(
  ports: Pick<RegisterPorts, 'books'>,
  request: RegisterFilters,
  refuse: Refuse,
): Promise<AskedProfile> {
  const { processes, materials } = await ports.books();
  const [text = '', rank] = (request.process ?? '').split('@');
  if (rank !== undefined && rank !== 'core' && rank !== 'supplementary') refuse('process', 'unknown-rank', RANK(rank));
  const term = text === '' ? undefined : (processes.byId(text) ?? processes.find(text));
  const { material: asked } = request;
  const material = asked === undefined ? undefined : (materials.byId(asked) ?? materials.find(asked));
  const materialWords = asked === undefined || material !== undefined ? undefined : wordsOf(asked);
  const work = without<WorkQuery>({
    process: term?.id,
    rank: term === undefined ? undefined : rank,
    material: material?.id,
    materialWords,
    ...askedWork(request, refuse),
  });
  const machine = askedMachine(request, refuse);
  const filter = {
    process: term === undefined ? undefined : rank === undefined ? term.id : `${term.id}@${rank}`,
    work: Object.keys(work).length === 0 ? undefined : work,
    machine: Object.keys(machine).length === 0 ? undefined : machine,
    capacity: quantityOf('capacity', request.capacity, refuse),
    free: freeOf(request, refuse),
  };
  return {
    filter: without<AskedProfile['filter']>(filter),
    words: term === undefined ? wordsOf(text) : [],
    process: told(term),
    material: told(material),
  };
}

/** Without the parts that are not said. */
const without = <T extends object>(parts: { readonly [K in keyof T]?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

function askedWork({ tolerance, part, batch }: RegisterFilters, refuse: Refuse) {
  const size = part === undefined ? undefined : parseDimensions(part, 'vi');
  if (part !== undefined && size?.ok !== true) faultOf(['part', 'size'], part, refuse);
  const close = tolerance === undefined ? undefined : parseTolerance(tolerance, 'vi');
  if (tolerance !== undefined && close === undefined) faultOf(['tolerance', 'tolerance'], tolerance, refuse);
  const many = batch === undefined ? undefined : measuredNumber(batch, 'vi');
  if (batch !== undefined && (many === undefined || !Number.isInteger(many) || many < 1))
    refuse('batch', 'out-of-range', {
      vi: `"${batch}" không phải cỡ lô; viết một số nguyên từ 1 trở lên.`,
      en: `"${batch}" is no batch; write a whole number from 1 up.`,
    });
  return { tolerance: close, part: size?.ok === true ? size.value : undefined, batch: many };
}

function askedMachine({ machine, tonnage }: RegisterFilters, refuse: Refuse): MachineQuery {
  const force = tonnage === undefined ? undefined : parseForce(tonnage, 'vi');
  if (tonnage !== undefined && force === undefined) faultOf(['tonnage', 'force'], tonnage, refuse);
  return without<MachineQuery>({
    words: machine === undefined ? undefined : wordsOf(machine),
    kilonewtons: force === undefined ? undefined : kilonewtons(force),
  });
}

function quantityOf(column: 'capacity' | 'free', text: string | undefined, refuse: Refuse): Quantity | undefined {
  const read = text === undefined ? undefined : parseQuantity(text, 'vi');
  if (read?.ok === true) return comparable(read.value);
  return text === undefined ? undefined : faultOf([column, 'quantity'], text, refuse);
}

function freeOf({ free, freeWithin }: RegisterFilters, refuse: Refuse): CardQuery['free'] {
  const least = quantityOf('free', free, refuse);
  if (free === undefined) return undefined;
  if (freeWithin === undefined || freeWithin?.length === 0) return refuse('free', 'not-for-everybody', CLOSED);
  return least === undefined ? undefined : { least, within: freeWithin };
}

/** Refuses a text by the words with which a list is refused for it. */
function faultOf(
  [column, kind]: readonly [column: string, kind: Parameters<typeof readPart>[0]],
  text: string,
  refuse: Refuse,
): undefined {
  const read = readPart(kind, text, { writing: 'vi', header: '' });
  return 'fault' in read ? refuse(column, read.fault.code, read.fault.said) : undefined;
}

const RANK = (rank: string): Refusal['said'] => ({
  vi: `"@${rank}": viết @core hoặc @supplementary.`,
  en: `"@${rank}": write @core or @supplementary.`,
});
const CLOSED: Refusal['said'] = {
  vi: 'Công suất còn trống suy ra mức tải của cơ sở: chỉ người được xem trường hạn chế mới lọc được, trong phạm vi của mình.',
  en: 'Free capacity tells of the load of a site: only those who may see restricted fields can ask for it, within their own scope.',
};
