import { z } from 'zod';
import type { AccountLine } from '../../app/desks/account-desk.ts';
import { done, instant, role, roleLine, word } from './account-contract.ts';
import type { Endpoints } from './endpoint.ts';
import { day, named, text, whole } from './words-contract.ts';

const newRole = z.object({
  role,
  scope: z.array(word).max(200).default([]),
  validFrom: day.optional(),
  validTo: day.optional(),
});
const line: z.ZodType<AccountLine> = z
  .object({
    name: text,
    shown: text,
    email: text,
    isDisabled: z.boolean(),
    hasSecond: z.boolean(),
    madeAt: instant,
    roles: z.array(roleLine),
  })
  .register(named, { id: 'Account' });
const name = z.object({ name: z.string().min(1).max(60) });
const made = z.object({ name: text, password: text.nullable() });

/** The accounts of others. */
export const accountsApi = {
  'GET /accounts': {
    action: 'account.read',
    summary: { vi: 'Các tài khoản và vai trò', en: 'Accounts and roles' },
    answer: z.object({ accounts: z.array(line) }),
  },
  'POST /accounts': {
    action: 'account.manage',
    summary: { vi: 'Thêm tài khoản; mật khẩu chỉ hiện một lần', en: 'Add an account; its password is shown once' },
    body: z.object({
      name: word.min(1),
      shown: word.default(''),
      email: word.default(''),
      roles: z.array(newRole).max(20).default([]),
    }),
    answer: made,
    status: 201,
  },
  'PUT /accounts/:name/state': {
    action: 'account.manage',
    summary: { vi: 'Khóa hoặc mở tài khoản', en: 'Disable or enable an account' },
    params: name,
    body: z.object({ isDisabled: z.boolean() }),
    answer: done,
  },
  'POST /accounts/:name/reset': {
    action: 'account.manage',
    summary: {
      vi: 'Mật khẩu mới, chỉ hiện một lần; xóa yếu tố thứ hai, khóa, phiên',
      en: 'A new password, shown once; factors, keys and sessions are forgotten',
    },
    params: name,
    answer: made,
  },
  'DELETE /accounts/:name/sessions': {
    action: 'account.manage',
    summary: { vi: 'Kết thúc mọi phiên của tài khoản', en: 'End all sessions of an account' },
    params: name,
    answer: z.object({ ended: whole }),
  },
  'POST /accounts/:name/roles': {
    action: 'account.manage',
    summary: { vi: 'Giao vai trò', en: 'Give a role' },
    params: name,
    body: newRole,
    answer: roleLine,
    status: 201,
  },
  'DELETE /accounts/:name/roles/:grant': {
    action: 'account.manage',
    summary: { vi: 'Thôi giao vai trò', en: 'Take a role away' },
    params: z.object({ name: z.string().min(1).max(60), grant: z.coerce.number().int().min(1) }),
    answer: done,
  },
  'GET /audit': {
    action: 'audit.read',
    summary: { vi: 'Nhật ký kiểm soát, mới nhất trước', en: 'The audit trail, the newest first' },
    query: z.object({
      actor: word.optional(),
      action: word.optional(),
      subject: word.optional(),
      from: day.optional(),
      to: day.optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({
      entries: z.array(
        z.object({ entry: whole, at: instant, actor: text, action: text, subject: text, note: text, hash: text }),
      ),
    }),
  },
  'GET /audit/proof': {
    action: 'audit.read',
    summary: { vi: 'Chuỗi nhật ký có nguyên vẹn không', en: 'Whether the chain of the trail is whole' },
    answer: z.object({ entries: whole, hash: text, brokenAt: whole.nullable() }),
  },
} as const satisfies Endpoints;
