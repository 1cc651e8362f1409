import type { NewRole } from '../app/desks/account-desk.ts';
import { ROLES } from '../model/access/access-table.ts';
import type { Parsed } from '../model/refusal.ts';
import type { Command, CommandInput, OptionSpec, Terminal } from './command.ts';
import { RefusedError } from './refused-error.ts';
import type { UserNeeds } from './user-needs.ts';

const text = (input: CommandInput, name: string): string => input.options[name]?.at(-1) ?? '';

/** Options that say a role. */
export const ROLE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'scope',
    value: 'ID',
    repeated: true,
    about: {
      vi: 'mã tỉnh, trung tâm, doanh nghiệp mà vai trò gắn với; ghi nhiều lần nếu nhiều',
      en: 'id of a province, centre, enterprise that bounds the role; give it again for more',
    },
  },
  { name: 'from', value: 'DAY', about: { vi: 'ngày đầu; mặc định hôm nay', en: 'first day; today by default' } },
  { name: 'to', value: 'DAY', about: { vi: 'ngày cuối; mặc định không hạn', en: 'last day; none by default' } },
];

/** The role that options say. */
export function roleOf(input: CommandInput, role: string): NewRole {
  return {
    role,
    scope: input.options['scope'] ?? [],
    validFrom: input.options['from']?.at(-1),
    validTo: input.options['to']?.at(-1),
  };
}

/** The value, or the refusals as the command line tells them. */
export function acceptedOr<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new RefusedError(parsed.refusals);
  return parsed.value;
}

/** Tells a password that was made, once. */
export function sayPassword(terminal: Terminal, password: string | null): void {
  if (password === null) return;
  terminal.say(
    {
      vi: `Mật khẩu (chỉ hiện lần này, phải đổi khi đăng nhập): ${password}`,
      en: `Password (shown only now, to be changed at login): ${password}`,
    }[terminal.language],
  );
}

/** `user add NAME --role …`: the first account turns logging in on. */
export function userAddCommand(needs: UserNeeds): Command {
  return {
    name: 'user add',
    about: {
      vi: 'thêm tài khoản; từ tài khoản đầu tiên mọi người phải đăng nhập',
      en: 'add an account; from the first one on everybody logs in',
    },
    usage: 'NAME [--role ROLE [--scope ID …]] [--name TEXT] [--email ADDRESS] [--ask-password]',
    operands: [
      { name: 'NAME', required: true, about: { vi: 'tên đăng nhập, không dấu', en: 'login name, without marks' } },
    ],
    options: [
      {
        name: 'role',
        value: 'ROLE',
        choices: Object.keys(ROLES),
        about: { vi: 'vai trò', en: 'role' },
      },
      ...ROLE_OPTIONS,
      { name: 'name', value: 'TEXT', about: { vi: 'họ tên', en: 'name of the person' } },
      { name: 'email', value: 'ADDRESS', about: { vi: 'địa chỉ thư', en: 'mail address' } },
      {
        name: 'ask-password',
        about: { vi: 'hỏi mật khẩu thay vì tạo', en: 'ask for a password instead of making one' },
      },
    ],
    examples: [
      {
        line: 'lienket user add lan --role administrator',
        about: { vi: 'quản trị viên đầu tiên', en: 'the first administrator' },
      },
      {
        line: 'lienket user add hoa --role officer --scope VN34-24',
        about: { vi: 'cán bộ của một tỉnh', en: 'an officer of a province' },
      },
    ],
    run: (input, terminal) => runAdd(needs, input, terminal),
  };
}

async function runAdd(needs: UserNeeds, input: CommandInput, terminal: Terminal): Promise<0 | 2> {
  const role = text(input, 'role');
  if (role === '' && ['scope', 'from', 'to'].some((name) => input.options[name] !== undefined)) {
    terminal.warn({ vi: 'lienket: phạm vi cần có --role', en: 'lienket: a scope needs --role' }[terminal.language]);
    return 2;
  }
  const password = input.flags.has('ask-password') ? await askedTwice(needs, terminal) : undefined;
  const made = await needs.withAccounts(async (desk, actor) => {
    const isFirst = !(await desk.entry.hasAccounts());
    const account = {
      name: input.operands[0] ?? '',
      shown: text(input, 'name'),
      email: text(input, 'email'),
      roles: role === '' ? [] : [roleOf(input, role)],
      password,
    };
    return { isFirst, ...acceptedOr(await desk.manage.add(actor, account)) };
  });
  terminal.say({ vi: `Đã thêm tài khoản ${made.name}`, en: `Added the account ${made.name}` }[terminal.language]);
  sayPassword(terminal, made.password);
  if (made.isFirst)
    terminal.say(
      {
        vi: 'Đây là tài khoản đầu tiên: từ nay mọi việc ngoài xem điều công khai đều cần đăng nhập.',
        en: 'This is the first account: from now on everything beyond reading what is public needs a login.',
      }[terminal.language],
    );
  terminal.answer({ name: made.name, password: made.password });
  return 0;
}

async function askedTwice(needs: UserNeeds, terminal: Terminal): Promise<string> {
  const first = await needs.askPassword({ vi: 'Mật khẩu: ', en: 'Password: ' }[terminal.language]);
  const second =
    first === undefined ? undefined : await needs.askPassword({ vi: 'Nhập lại: ', en: 'Again: ' }[terminal.language]);
  const fault = (code: string, said: { vi: string; en: string }) => new RefusedError([{ code, where: {}, said }]);
  if (first === undefined)
    throw fault('no-terminal', {
      vi: 'Không có ai ở cửa sổ lệnh để hỏi mật khẩu; bỏ --ask-password để chương trình tạo.',
      en: 'Nobody sits at a terminal to be asked; leave --ask-password out and one is made.',
    });
  if (first !== second) throw fault('password-differs', { vi: 'Hai lần nhập khác nhau.', en: 'The two differ.' });
  terminal.warn('');
  return first;
}
