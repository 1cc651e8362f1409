import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { CommandEntry } from '../cli/command-list.ts';
import type { DutyNeeds } from '../cli/duty-needs.ts';
import { machineUser } from '../model/access/who.ts';
import { machineName } from './machine-name.ts';
import type { House } from './wire.ts';

function dutyNeeds(house: House): DutyNeeds {
  return {
    async withDesk(work) {
      const { openHouseRecords } = await import('./open-house-records.ts');
      const { dutyDesk } = await import('./duties.ts');
      const records = openHouseRecords(house);
      try {
        return await work(
          dutyDesk(house, () => records.get()),
          machineUser(machineName()),
        );
      } finally {
        await records.close();
      }
    },
    fileChunks: (path) =>
      access(path).then(
        () => createReadStream(path),
        () => undefined,
      ),
  };
}

const proposals = () => import('../cli/register-proposals.ts');

/** The commands for what people ask of the register. */
export function dutyEntries(house: House): readonly CommandEntry[] {
  const needs = dutyNeeds(house);
  return [
    {
      name: 'register propose',
      about: {
        vi: 'đề nghị sửa một hồ sơ, kèm minh chứng; chỉ đổi khi được xác nhận',
        en: 'propose a change to a record, with evidence; nothing changes before it is confirmed',
      },
      load: async () => (await import('../cli/register-propose.ts')).registerProposeCommand(needs),
    },
    {
      name: 'register claim',
      about: { vi: 'đề nghị được nói thay cho một doanh nghiệp', en: 'ask to speak for an enterprise' },
      load: async () => (await import('../cli/register-propose.ts')).registerClaimCommand(needs),
    },
    {
      name: 'register proposals',
      about: { vi: 'các đề nghị sửa, nhận hồ sơ', en: 'proposals and claims' },
      load: async () => (await proposals()).registerProposalsCommand(needs),
    },
    {
      name: 'register confirm',
      about: {
        vi: 'xác nhận một đề nghị, với mức xác minh và ngày hết hiệu lực',
        en: 'confirm a proposal, with how far it was verified and until when',
      },
      load: async () => (await proposals()).registerConfirmCommand(needs),
    },
    {
      name: 'register reject',
      about: { vi: 'từ chối một đề nghị, nêu lý do', en: 'reject a proposal, with the reason' },
      load: async () => (await proposals()).registerRejectCommand(needs),
    },
    ...clockEntries(needs),
  ];
}

function clockEntries(needs: DutyNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'register reminders',
      about: {
        vi: 'giá trị đã xác minh sắp hoặc đã hết hiệu lực',
        en: 'verified values that lapse soon or have lapsed',
      },
      load: async () => (await import('../cli/register-reminders.ts')).registerRemindersCommand(needs),
    },
    {
      name: 'register lapse',
      about: {
        vi: 'cho hết hiệu lực những xác minh đã quá ngày (máy chủ tự làm mỗi đêm)',
        en: 'let verifications lapse that are past their day (the server does it every night)',
      },
      load: async () => (await import('../cli/register-reminders.ts')).registerLapseCommand(needs),
    },
    {
      name: 'register requests',
      about: {
        vi: 'yêu cầu của cá nhân về dữ liệu của họ: nhận, trả lời, hạn hai ngày làm việc',
        en: 'requests of persons about data on them: receive, answer, due within two working days',
      },
      load: async () => (await import('../cli/register-requests.ts')).registerRequestsCommand(needs),
    },
  ];
}
