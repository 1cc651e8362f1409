import type { AccountDesk } from '../app/desks/account-desk.ts';
import { ROLES } from '../model/access/access-table.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Command, CommandInput } from './command.ts';
import { acceptedOr, ROLE_OPTIONS, roleOf, sayPassword } from './user-add.ts';
import type { UserNeeds } from './user-needs.ts';

const NAME = { name: 'NAME', required: true, about: { vi: 'tên đăng nhập', en: 'login name' } };

interface Change {
  readonly name: string;
  readonly about: Bilingual;
  readonly done: Bilingual;
  change(desk: AccountDesk, actor: string, name: string): Promise<{ readonly password?: string | null }>;
}

function changeCommand(needs: UserNeeds, { name, about, done, change }: Change): Command {
  return {
    name: `user ${name}`,
    about,
    usage: 'NAME',
    operands: [NAME],
    options: [],
    examples: [{ line: `lienket user ${name} lan`, about }],
    async run(input, terminal) {
      const account = input.operands[0] ?? '';
      const outcome = await needs.withAccounts((desk, actor) => change(desk, actor, account));
      terminal.say(`${done[terminal.language]}: ${account}`);
      sayPassword(terminal, outcome.password ?? null);
      terminal.answer({ name: account, ...outcome });
      return 0;
    },
  };
}

/** `user disable NAME`: nobody comes in by the account any more, and its sessions end. */
export const userDisableCommand = (needs: UserNeeds): Command =>
  changeCommand(needs, {
    name: 'disable',
    about: { vi: 'khóa tài khoản và kết thúc các phiên', en: 'disable an account and end its sessions' },
    done: { vi: 'Đã khóa', en: 'Disabled' },
    async change(desk, actor, name) {
      acceptedOr(await desk.manage.setDisabled(actor, name, true));
      return {};
    },
  });

/** `user enable NAME`: opens a disabled account again. */
export const userEnableCommand = (needs: UserNeeds): Command =>
  changeCommand(needs, {
    name: 'enable',
    about: { vi: 'mở lại tài khoản đã khóa', en: 'open a disabled account again' },
    done: { vi: 'Đã mở', en: 'Enabled' },
    async change(desk, actor, name) {
      acceptedOr(await desk.manage.setDisabled(actor, name, false));
      return {};
    },
  });

/** `user reset NAME`: a new password; factors, keys and sessions are forgotten. */
export const userResetCommand = (needs: UserNeeds): Command =>
  changeCommand(needs, {
    name: 'reset',
    about: {
      vi: 'mật khẩu mới; xóa yếu tố thứ hai, khóa và phiên',
      en: 'a new password; second factors, keys and sessions are forgotten',
    },
    done: { vi: 'Đã đặt lại', en: 'Reset' },
    change: async (desk, actor, name) => ({ password: acceptedOr(await desk.manage.reset(actor, name)).password }),
  });

/** `user logout NAME`: ends all sessions of an account. */
export const userLogoutCommand = (needs: UserNeeds): Command =>
  changeCommand(needs, {
    name: 'logout',
    about: { vi: 'kết thúc mọi phiên của tài khoản', en: 'end all sessions of an account' },
    done: { vi: 'Đã kết thúc các phiên', en: 'Ended the sessions' },
    async change(desk, actor, name) {
      acceptedOr(await desk.manage.throwOut(actor, name));
      return {};
    },
  });

/** `user role add|remove NAME ROLE`: what an account may. */
export function userRoleCommand(needs: UserNeeds): Command {
  const about = { vi: 'giao hoặc thôi giao vai trò cho tài khoản', en: 'give a role to an account or take it away' };
  return {
    name: 'user role',
    about,
    usage: 'add|remove NAME ROLE [--scope ID …] [--from DAY] [--to DAY]',
    operands: [
      { name: 'add|remove', required: true, about },
      NAME,
      { name: 'ROLE', required: true, about: { vi: Object.keys(ROLES).join(', '), en: Object.keys(ROLES).join(', ') } },
    ],
    options: ROLE_OPTIONS,
    examples: [
      { line: 'lienket user role add hoa steward --scope north', about: { vi: 'giao vai trò', en: 'give a role' } },
      { line: 'lienket user role remove hoa officer', about: { vi: 'thôi giao', en: 'take it away' } },
    ],
    async run(input, terminal) {
      const [act = '', name = '', role = ''] = input.operands;
      if (act !== 'add' && act !== 'remove') {
        terminal.warn(
          { vi: 'lienket user role: add hoặc remove', en: 'lienket user role: add or remove' }[terminal.language],
        );
        return 2;
      }
      const count = await needs.withAccounts((desk, actor) => changeRole({ desk, actor }, { act, name, role }, input));
      terminal.say(
        {
          vi: `${act === 'add' ? 'Đã giao' : 'Đã thôi giao'} ${role}: ${name} (${count})`,
          en: `${act === 'add' ? 'Gave' : 'Took away'} ${role}: ${name} (${count})`,
        }[terminal.language],
      );
      terminal.answer({ name, role, count });
      return 0;
    },
  };
}

async function changeRole(
  { desk, actor }: { readonly desk: AccountDesk; readonly actor: string },
  asked: { readonly act: 'add' | 'remove'; readonly name: string; readonly role: string },
  input: CommandInput,
): Promise<number> {
  const { act, name, role } = asked;
  if (act === 'add') {
    acceptedOr(await desk.manage.give(actor, name, roleOf(input, role)));
    return 1;
  }
  const account = (await desk.manage.list()).find((each) => each.name === name.toLowerCase());
  const held = (account?.roles ?? []).filter((each) => each.role === role);
  // None is held: taking one that is not there says so.
  for (const { grant } of held.length > 0 ? held : [{ grant: 0 }])
    acceptedOr(await desk.manage.take(actor, name, grant));
  return held.length;
}
