import { ROLES } from '../model/access/access-table.ts';
import type { Command } from './command.ts';
import { textTable } from './text-table.ts';
import type { UserNeeds } from './user-needs.ts';

/** `user list`: accounts and what they may. */
export function userListCommand(needs: UserNeeds): Command {
  return {
    name: 'user list',
    about: { vi: 'liệt kê tài khoản và vai trò', en: 'list accounts and their roles' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket user list --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const accounts = await needs.withAccounts((desk) => desk.manage.list());
      const { language } = terminal;
      const head = { vi: ['Tên', 'Họ tên', 'Vai trò', 'Yếu tố 2', ''], en: ['Name', 'Person', 'Roles', 'Second', ''] };
      const yes = { vi: 'có', en: 'yes' }[language];
      const disabled = { vi: 'đã khóa', en: 'disabled' }[language];
      const rows = accounts.map(({ name, shown, roles, hasSecond, isDisabled }) => [
        name,
        shown,
        roles.map(({ role, scope }) => [ROLES[role].name[language], ...scope].join(' ')).join('; '),
        hasSecond ? yes : '',
        isDisabled ? disabled : '',
      ]);
      const none = {
        vi: 'Chưa có tài khoản nào: người dùng của máy này làm được mọi việc.',
        en: 'There are no accounts: the user of this machine may everything.',
      };
      for (const line of rows.length === 0 ? [none[language]] : textTable([head[language], ...rows]))
        terminal.say(line);
      terminal.answer({ accounts });
      return 0;
    },
  };
}
