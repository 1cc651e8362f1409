import { z } from 'zod';
import type { OwnAccount } from '../../app/desks/account-desk.ts';
import { ACTIONS, type Action, ROLES, type Role } from '../../model/access/access-table.ts';
import type { Endpoints } from './endpoint.ts';
import { day, named, text, whole } from './words-contract.ts';

export const action = z.enum(Object.keys(ACTIONS) as [Action, ...Action[]]);
export const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
export const instant = z.iso.datetime();
export const word = z.string().max(200);
/** Bounds what is hashed; the rules of passwords say the rest. */
const password = z.string().min(1).max(1000);
export const roleLine = z.object({
  grant: whole,
  role,
  scope: z.array(text),
  validFrom: day,
  validTo: day.nullable(),
});

/** Who asks, as the frame shows it. */
export interface SessionView {
  readonly kind: 'nobody' | 'machine' | 'account';
  readonly name: string;
  readonly shown: string;
  readonly stage: 'full' | 'second' | 'change' | 'enrol';
  readonly roles: readonly { readonly role: Role; readonly scope: readonly string[] }[];
  readonly actions: readonly Action[];
  /** There are accounts, so logging in makes sense. */
  readonly hasAccounts: boolean;
  /** OpenID providers by which one may log in. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

const session: z.ZodType<SessionView> = z
  .object({
    kind: z.enum(['nobody', 'machine', 'account']),
    name: text,
    shown: text,
    stage: z.enum(['full', 'second', 'change', 'enrol']),
    roles: z.array(z.object({ role, scope: z.array(text) })),
    actions: z.array(action),
    hasAccounts: z.boolean(),
    providers: z.array(z.object({ id: text, name: text })),
  })
  .register(named, { id: 'Session' });

const own: z.ZodType<OwnAccount> = z
  .object({
    name: text,
    shown: text,
    email: text,
    hasPassword: z.boolean(),
    hasCodes: z.boolean(),
    recoveryLeft: whole,
    isFresh: z.boolean(),
    roles: z.array(roleLine),
    sessions: z.array(
      z.object({
        session: whole,
        isThis: z.boolean(),
        madeAt: instant,
        seenAt: instant,
        endsAt: instant,
        address: text,
        agent: text,
      }),
    ),
    passkeys: z.array(z.object({ id: text, label: text, madeAt: instant, usedAt: instant.nullable() })),
    keys: z.array(
      z.object({
        id: text,
        label: text,
        actions: z.array(action),
        madeAt: instant,
        endsAt: instant,
        usedAt: instant.nullable(),
        asked: whole,
        refused: whole,
      }),
    ),
    actions: z.array(action),
  })
  .register(named, { id: 'OwnAccount' });

export const done = z.null();
/** The words of WebAuthn, as the browser takes and gives them. */
const passkeyWords = z.record(text, z.unknown());
const recovery = z.array(text);

/** Coming in and going out, and one's own account. */
export const ownAccountApi = {
  'GET /session': {
    action: 'self.enter',
    summary: { vi: 'Ai đang hỏi và được làm gì', en: 'Who asks and what they may do' },
    answer: session,
  },
  'POST /session': {
    action: 'self.enter',
    summary: { vi: 'Đăng nhập bằng tên và mật khẩu', en: 'Log in by name and password' },
    body: z.object({ name: word, password }),
    answer: done,
  },
  'POST /session/second': {
    action: 'self.enter',
    summary: { vi: 'Yếu tố thứ hai: mã một lần hoặc mã dự phòng', en: 'Second factor: a one-time or a recovery code' },
    body: z.object({ code: z.string().min(1).max(60) }),
    answer: done,
  },
  'POST /session/passkey/options': {
    action: 'self.enter',
    summary: { vi: 'Câu hỏi cho khóa truy cập', en: 'What a passkey is asked' },
    answer: passkeyWords,
  },
  'POST /session/passkey': {
    action: 'self.enter',
    summary: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Log in by a passkey' },
    body: passkeyWords,
    answer: done,
  },
  'GET /session/open-id/:provider': {
    action: 'self.enter',
    summary: { vi: 'Đăng nhập qua nhà cung cấp OpenID', en: 'Log in by an OpenID provider' },
    params: z.object({ provider: z.string().max(60) }),
    gives: 'redirect',
  },
  'GET /session/open-id/:provider/back': {
    action: 'self.enter',
    summary: { vi: 'Trở về từ nhà cung cấp OpenID', en: 'Back from an OpenID provider' },
    params: z.object({ provider: z.string().max(60) }),
    query: z.object({
      code: text.optional(),
      state: text.optional(),
      iss: text.optional(),
      session_state: text.optional(),
      error: text.optional(),
      error_description: text.optional(),
    }),
    gives: 'redirect',
  },
  'DELETE /session': {
    action: 'self.enter',
    summary: { vi: 'Đăng xuất', en: 'Log out' },
    answer: done,
  },
  'GET /account': {
    action: 'self.manage',
    summary: { vi: 'Tài khoản của tôi', en: 'My account' },
    answer: own,
  },
  'PUT /account/password': {
    action: 'self.manage',
    summary: { vi: 'Đổi mật khẩu; các phiên khác kết thúc', en: 'Change the password; other sessions end' },
    body: z.object({ old: password, new: password }),
    answer: done,
  },
  'POST /account/codes': {
    action: 'self.manage',
    summary: { vi: 'Bắt đầu dùng mã một lần', en: 'Begin with one-time codes' },
    answer: z.object({
      secret: text,
      address: text,
      sealed: text,
      /** The address as a picture: rows of a square, true is dark. */
      picture: z.array(z.array(z.boolean())),
    }),
  },
  'PUT /account/codes': {
    action: 'self.manage',
    summary: { vi: 'Xác nhận mã một lần; trả mã dự phòng', en: 'Confirm one-time codes; gives recovery codes' },
    body: z.object({ sealed: z.string().max(400), code: z.string().max(20) }),
    answer: z.object({ recovery }),
  },
  'DELETE /account/codes': {
    action: 'self.manage',
    summary: { vi: 'Tắt mã một lần', en: 'Turn one-time codes off' },
    answer: done,
  },
  'POST /account/recovery': {
    action: 'self.manage',
    summary: { vi: 'Mã dự phòng mới; mã cũ hết dùng', en: 'New recovery codes; the old ones are void' },
    answer: z.object({ recovery }),
  },
  'POST /account/passkeys/options': {
    action: 'self.manage',
    summary: { vi: 'Câu hỏi để tạo khóa truy cập', en: 'What a new passkey is asked' },
    answer: passkeyWords,
  },
  'POST /account/passkeys': {
    action: 'self.manage',
    summary: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
    body: z.object({ label: word.min(1), answer: passkeyWords }),
    answer: z.object({ recovery }),
    status: 201,
  },
  'DELETE /account/passkeys/:id': {
    action: 'self.manage',
    summary: { vi: 'Bỏ khóa truy cập', en: 'Remove a passkey' },
    params: z.object({ id: z.string().max(300) }),
    answer: done,
  },
  'DELETE /account/sessions/:session': {
    action: 'self.manage',
    summary: { vi: 'Kết thúc một phiên của tôi', en: 'End one of my sessions' },
    params: z.object({ session: z.coerce.number().int().min(1) }),
    answer: done,
  },
  'DELETE /account/sessions': {
    action: 'self.manage',
    summary: { vi: 'Đăng xuất ở mọi nơi khác', en: 'Log out everywhere else' },
    answer: z.object({ ended: whole }),
  },
  'POST /account/keys': {
    action: 'self.manage',
    summary: { vi: 'Tạo khóa cho chương trình; chỉ hiện một lần', en: 'Make an API key; shown once' },
    body: z.object({ label: word.min(1), actions: z.array(action).max(50), days: z.int() }),
    answer: z.object({ id: text, key: text, endsAt: instant }),
    status: 201,
  },
  'DELETE /account/keys/:id': {
    action: 'self.manage',
    summary: { vi: 'Hủy một khóa', en: 'Revoke a key' },
    params: z.object({ id: z.string().max(40) }),
    answer: done,
  },
} as const satisfies Endpoints;
