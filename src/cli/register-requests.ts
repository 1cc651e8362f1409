import type { RequestView } from '../app/desks/duty-desk.ts';
import { REQUEST_KINDS } from '../app/ports-duties.ts';
import type { Command, Terminal } from './command.ts';
import type { DutyNeeds } from './duty-needs.ts';
import { RefusedError } from './refused-error.ts';

/** `register requests`: requests of persons about data on them, in the order in which they are due. */
export function registerRequestsCommand(needs: DutyNeeds): Command {
  return {
    name: 'register requests',
    about: {
      vi: 'yêu cầu của cá nhân về dữ liệu của họ: nhận, trả lời, hạn hai ngày làm việc',
      en: 'requests of persons about data on them: receive, answer, due within two working days',
    },
    usage: '[--receive KIND --about TEXT [--record ID]] [--answer N --text TEXT] [--state open|answered|all]',
    operands: [],
    options: [
      {
        name: 'receive',
        value: 'KIND',
        choices: REQUEST_KINDS,
        about: { vi: 'nhận một yêu cầu', en: 'receive a request' },
      },
      { name: 'about', value: 'TEXT', about: { vi: 'nội dung yêu cầu', en: 'what is asked' } },
      { name: 'record', value: 'ID', about: { vi: 'hồ sơ liên quan', en: 'the record that it concerns' } },
      { name: 'answer', value: 'N', about: { vi: 'trả lời yêu cầu số N', en: 'answer request N' } },
      { name: 'text', value: 'TEXT', about: { vi: 'câu trả lời', en: 'the answer' } },
      {
        name: 'state',
        value: 'STATE',
        choices: ['open', 'answered', 'all'],
        about: { vi: 'mặc định: đang chờ', en: 'open by default' },
      },
    ],
    examples: [
      {
        line: 'lienket register requests --receive erase --about "xoá số điện thoại" --record E0000012X',
        about: { vi: 'nhận yêu cầu, bắt đầu tính hạn', en: 'receive a request and start its clock' },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const kind = REQUEST_KINDS.find((each) => each === one('receive'));
      const answered = one('answer');
      const state = (['open', 'answered', 'all'] as const).find((each) => each === one('state')) ?? 'open';
      const found = await needs.withDesk(async (desk, who) => {
        const made =
          kind !== undefined
            ? await desk.request(who, { kind, about: one('about') ?? '', id: one('record') })
            : answered !== undefined
              ? await desk.answer(who, Number(answered), one('text') ?? '')
              : undefined;
        if (made === undefined) return desk.requests(who, state);
        if (!made.ok) throw new RefusedError(made.refusals);
        return [made.value];
      });
      for (const each of found) terminal.say(requestLine(terminal, each));
      terminal.answer({ requests: found });
      return 0;
    },
  };
}

function requestLine({ language }: Terminal, { request, kind, about, id, due, isLate, answer }: RequestView): string {
  const late = isLate ? { vi: 'QUÁ HẠN', en: 'LATE' }[language] : '';
  return [request, kind, due, late, id ?? '', about, answer === null ? '' : `→ ${answer.text}`]
    .filter(String)
    .join('  ');
}
