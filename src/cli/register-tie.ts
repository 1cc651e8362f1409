import { tieRecords } from '../app/register/tie-records.ts';
import type { Command } from './command.ts';
import { REASON_OPTION, sayDecision } from './register-decision.ts';
import type { RegisterNeeds } from './register-needs.ts';

const KINDS = ['parent', 'group', 'predecessor', 'dependent', 'operates'] as const;

/** `register tie KIND FROM TO`: a dated tie between two records, on a source. */
export function registerTieCommand(needs: RegisterNeeds): Command {
  return {
    name: 'register tie',
    about: {
      vi: 'ghi quan hệ có thời hạn giữa hai hồ sơ (hoàn tác được)',
      en: 'record a dated tie between two records (can be undone)',
    },
    usage: 'KIND FROM TO --source TEXT [--from DAY] [--to DAY] [--reason TEXT]',
    operands: [
      {
        name: 'KIND',
        required: true,
        about: {
          vi: 'FROM có mẹ TO (parent), cùng nhóm (group), kế tục (predecessor), phụ thuộc (dependent), hoạt động tại (operates)',
          en: 'FROM has TO as parent, is in a group with it, succeeds it (predecessor), depends on it (dependent), works in it (operates)',
        },
      },
      { name: 'FROM', required: true, about: { vi: 'mã hồ sơ', en: 'id of a record' } },
      { name: 'TO', required: true, about: { vi: 'mã hồ sơ kia', en: 'id of the other record' } },
    ],
    options: [
      {
        name: 'source',
        value: 'TEXT',
        required: true,
        about: { vi: 'văn bản hay sổ nói điều này', en: 'the document or register that says so' },
      },
      { name: 'from', value: 'DAY', about: { vi: 'từ ngày, 2023-12-31', en: 'since the day, 2023-12-31' } },
      { name: 'to', value: 'DAY', about: { vi: 'đến ngày', en: 'up to the day' } },
      REASON_OPTION,
    ],
    examples: [
      {
        line: 'lienket register tie parent E0000012X E0000034Y --from 2019-05-01 --source "GCN đầu tư 12/2019"',
        about: { vi: 'E0000034Y là công ty mẹ', en: 'E0000034Y is the parent' },
      },
    ],
    async run(input, terminal) {
      const [kind = '', from = '', to = ''] = input.operands;
      const last = (name: string): string | undefined => input.options[name]?.at(-1);
      const stated = {
        kind: KINDS.find((each) => each === kind),
        from,
        to,
        validFrom: last('from') ?? null,
        validTo: last('to') ?? null,
        source: last('source') ?? '',
      };
      const reason = last('reason') ?? '';
      return sayDecision(
        terminal,
        await needs.withRegister((ports, actor) => tieRecords(ports, stated, { actor, reason })),
      );
    },
  };
}
