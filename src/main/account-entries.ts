import type { CommandEntry } from '../cli/command-list.ts';
import type { UserNeeds } from '../cli/user-needs.ts';
import { hiddenLine } from './hidden-line.ts';
import type { House } from './wire.ts';

function userNeeds(house: House): UserNeeds {
  return {
    async withAccounts(work) {
      const [{ openHouseRecords }, { accountDesk, machineName }] = await Promise.all([
        import('./open-house-records.ts'),
        import('./accounts.ts'),
      ]);
      const records = openHouseRecords(house);
      try {
        return await work(
          accountDesk(house, () => records.get()),
          machineName(),
        );
      } finally {
        await records.close();
      }
    },
    askPassword: (prompt) => hiddenLine(prompt, process.stdin, process.stderr),
  };
}

/** The commands of accounts and of the audit trail. */
export function accountEntries(house: House): readonly CommandEntry[] {
  const needs = userNeeds(house);
  return [
    {
      name: 'user add',
      about: {
        vi: 'thêm tài khoản; từ tài khoản đầu tiên mọi người phải đăng nhập',
        en: 'add an account; from the first one on everybody logs in',
      },
      load: async () => (await import('../cli/user-add.ts')).userAddCommand(needs),
    },
    {
      name: 'user list',
      about: { vi: 'liệt kê tài khoản và vai trò', en: 'list accounts and their roles' },
      load: async () => (await import('../cli/user-list.ts')).userListCommand(needs),
    },
    {
      name: 'user role',
      about: { vi: 'giao hoặc thôi giao vai trò cho tài khoản', en: 'give a role to an account or take it away' },
      load: async () => (await import('../cli/user-change.ts')).userRoleCommand(needs),
    },
    ...changingEntries(needs),
    {
      name: 'audit list',
      about: {
        vi: 'nhật ký: ai đã làm gì, chuỗi có nguyên vẹn không',
        en: 'the audit trail: who did what, and whether its chain is whole',
      },
      load: async () => (await import('../cli/audit-list.ts')).auditListCommand(needs),
    },
  ];
}

function changingEntries(needs: UserNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'user disable',
      about: { vi: 'khóa tài khoản và kết thúc các phiên', en: 'disable an account and end its sessions' },
      load: async () => (await import('../cli/user-change.ts')).userDisableCommand(needs),
    },
    {
      name: 'user enable',
      about: { vi: 'mở lại tài khoản đã khóa', en: 'open a disabled account again' },
      load: async () => (await import('../cli/user-change.ts')).userEnableCommand(needs),
    },
    {
      name: 'user reset',
      about: {
        vi: 'mật khẩu mới; xóa yếu tố thứ hai, khóa và phiên',
        en: 'a new password; second factors, keys and sessions are forgotten',
      },
      load: async () => (await import('../cli/user-change.ts')).userResetCommand(needs),
    },
    {
      name: 'user logout',
      about: { vi: 'kết thúc mọi phiên của tài khoản', en: 'end all sessions of an account' },
      load: async () => (await import('../cli/user-change.ts')).userLogoutCommand(needs),
    },
  ];
}
