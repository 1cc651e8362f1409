import { reach, type Who } from '../../model/access/who.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { parseRecordId } from '../../register/record-id.ts';
import { workingDaysAfter } from '../../register/working-days.ts';
import type { RequestView } from '../desks/duty-desk.ts';
import type { PersonRequest, RequestKind } from '../ports-duties.ts';
import type { DutyPorts } from './duty-ports.ts';

/** Within so many working days a request must be answered. */
const WORKING_DAYS = 2;
const MOST = 1000;
const LONGEST = 4000;

/** Keeps a request of a person about data on them, and starts its clock. */
export async function receiveRequest(
  ports: DutyPorts,
  who: Who,
  asked: { readonly kind: RequestKind; readonly about: string; readonly id: string | undefined },
): Promise<Parsed<RequestView>> {
  const register = await ports.register();
  const line = asked.id === undefined ? undefined : await register.find(parseRecordId(asked.id) ?? asked.id);
  const faults: Refusal[] = [];
  if (asked.id !== undefined && line === undefined)
    faults.push(refusal('no-such-record', 'id', ['Không có hồ sơ này.', 'There is no such record.']));
  if (asked.about.trim() === '' || asked.about.length > LONGEST)
    faults.push(
      refusal('about', 'about', [
        `Hãy nêu yêu cầu, không quá ${LONGEST} ký tự.`,
        `Say what is asked, in no more than ${LONGEST} characters.`,
      ]),
    );
  if (faults.length > 0) return { ok: false, refusals: faults };
  const receivedAt = ports.now();
  const today = parseIsoDate(receivedAt.slice(0, 10));
  if (today === undefined) throw new RangeError(`the clock says ${receivedAt}`);
  const request = {
    kind: asked.kind,
    about: asked.about,
    id: line?.id ?? null,
    receivedAt,
    due: workingDaysAfter(today, WORKING_DAYS),
    by: who.name,
  };
  const number = await register.write(({ duties }) => duties.request(request));
  return { ok: true, value: viewOf({ ...request, request: number, answer: null }, receivedAt) };
}

/** Requests in the order in which they are due; none for those who do not answer them. */
export async function listedRequests(
  ports: DutyPorts,
  who: Who,
  state: 'open' | 'answered' | 'all',
): Promise<readonly RequestView[]> {
  if (reach(who, 'register.requests') === undefined) return [];
  const found = await (await ports.register()).duties.requests(state, MOST);
  return found.map((each) => viewOf(each, ports.now()));
}

/** Answers a request, once. */
export async function answerRequest(
  ports: DutyPorts,
  who: Who,
  { request, text }: { readonly request: number; readonly text: string },
): Promise<Parsed<RequestView>> {
  if (text.trim() === '' || text.length > LONGEST)
    return {
      ok: false,
      refusals: [
        refusal('answer', 'text', [
          `Hãy nêu câu trả lời, không quá ${LONGEST} ký tự.`,
          `Give the answer, in no more than ${LONGEST} characters.`,
        ]),
      ],
    };
  const register = await ports.register();
  const isDone =
    reach(who, 'register.requests') !== undefined &&
    (await register.write(({ duties }) => duties.answer(request, { by: who.name, at: ports.now(), text })));
  const found = (await register.duties.requests('all', MOST)).find((each) => each.request === request);
  if (!isDone || found === undefined)
    return {
      ok: false,
      refusals: [
        refusal('no-such-request', String(request), [
          'Không có yêu cầu nào đang chờ dưới số này.',
          'No request waits under this number.',
        ]),
      ],
    };
  return { ok: true, value: viewOf(found, ports.now()) };
}

const refusal = (code: string, column: string, [vi, en]: readonly [string, string]): Refusal => ({
  code,
  where: { column },
  said: { vi, en },
});

function viewOf({ by: _, ...request }: PersonRequest, now: string): RequestView {
  const settled = request.answer?.at ?? now;
  return { ...request, isLate: settled.slice(0, 10) > request.due };
}
