import type { Bilingual } from '../bilingual.ts';

/** What a grant of a role is bounded by; null: by nothing. */
export type ScopeKind = 'enterprise' | 'province' | 'centre' | 'task' | 'organisation' | null;

interface RoleWords {
  readonly name: Bilingual;
  readonly scope: ScopeKind;
  /** Who has power over what others own must show a second factor. */
  readonly needsSecond: boolean;
}

/** A role, and what bounds it; one with power asks for a second factor. */
const role = (vi: string, en: string, scope: ScopeKind = null): RoleWords => ({
  name: { vi, en },
  scope,
  needsSecond: false,
});
const strong = (known: RoleWords): RoleWords => ({ ...known, needsSecond: true });

/** Roles that an account can be given. */
export const ROLES = {
  representative: role('Đại diện doanh nghiệp', 'Enterprise representative', 'enterprise'),
  officer: strong(role('Cán bộ tỉnh', 'Provincial officer', 'province')),
  steward: strong(role('Quản lý dữ liệu trung tâm', 'Centre steward', 'centre')),
  publisher: strong(role('Người công bố', 'Publisher')),
  statistician: strong(role('Cán bộ thống kê', 'Statistician')),
  administrator: strong(role('Quản trị viên', 'Administrator')),
  auditor: strong(role('Kiểm soát viên', 'Auditor')),
  leader: strong(role('Lãnh đạo', 'Leader')),
  planner: strong(role('Đơn vị quản lý nhiệm vụ', 'Planning department')),
  lead: strong(role('Chủ nhiệm nhiệm vụ', 'Task lead', 'task')),
  board: role('Thành viên ban chủ nhiệm', 'Board member', 'task'),
  secretary: strong(role('Thư ký nhiệm vụ', 'Task secretary', 'task')),
  chair: strong(role('Chủ trì, chủ tịch hội đồng', 'Chair', 'task')),
  council: role('Ủy viên hội đồng nghiệm thu', 'Council member', 'task'),
  reader: role('Chuyên gia đọc kỹ', 'Close reader', 'task'),
  agency: role('Cơ quan góp ý', 'Line agency', 'organisation'),
} as const satisfies Record<string, RoleWords>;

export type Role = keyof typeof ROLES;

/** Besides the roles: everybody, with an account or without, and everybody with an account. */
export type Standing = 'public' | 'member';

const act = (vi: string, en: string): Bilingual => ({ vi, en });

/** Everything that may be done, in words. Each endpoint names the one that it needs. */
export const ACTIONS = {
  'public.read': act('xem điều công khai', 'read what is public'),
  'public.compute': act('tính thử, không lưu', 'compute and keep nothing'),
  'self.enter': act('đăng nhập, đăng xuất', 'log in and out'),
  'self.manage': act('sửa tài khoản của mình', 'manage one’s own account'),
  'dossier.read': act('xem hồ sơ cụm', 'read dossiers'),
  'dossier.write': act('soạn hồ sơ cụm', 'edit dossiers'),
  'dossier.share': act('gửi hồ sơ cho người đọc kỹ', 'share dossiers with close readers'),
  'law.write': act('thêm, rút văn bản trong sổ', 'add acts to the register and withdraw them'),
  'draft.check': act('soát dự thảo', 'check drafts'),
  'draft.silence': act('bỏ qua báo nhầm khi soát dự thảo', 'silence false alarms of the checks'),
  'data.read': act('xem số liệu đã thêm', 'read added data'),
  'data.write': act('thêm, gỡ số liệu', 'add and remove data'),
  'register.read': act('xem trường công khai của sổ đăng ký', 'read public fields of the register'),
  'register.restricted': act('xem trường hạn chế của sổ đăng ký', 'read restricted fields of the register'),
  'register.claim': act('nhận hồ sơ doanh nghiệp', 'claim a record'),
  'register.propose': act('đề nghị sửa hồ sơ, gửi minh chứng', 'propose changes and attach evidence'),
  'register.queue': act('xem việc chờ của sổ đăng ký', 'see the queues of the register'),
  'register.confirm': act('xác nhận, từ chối đề nghị', 'confirm and reject proposals'),
  'register.decide': act('nhập, tách hồ sơ', 'merge and split records'),
  'register.import': act('đưa danh sách vào sổ đăng ký', 'import lists into the register'),
  'register.requests': act('trả lời yêu cầu về dữ liệu cá nhân', 'answer personal data requests'),
  'micro.read': act('xem vùng thống kê', 'see the statistical zone'),
  'micro.write': act('đưa vi dữ liệu vào, lập bảng', 'add microdata and tabulate'),
  'micro.release': act('cho bảng đã bảo vệ ra ngoài', 'let protected tables out'),
  'publish.read': act('xem bản chờ công bố', 'see what waits to be published'),
  'publish.propose': act('đề nghị công bố', 'propose a release'),
  'publish.check': act('kiểm tra bản chờ công bố', 'check a proposed release'),
  'publish.approve': act('duyệt công bố', 'approve a release'),
  'publish.release': act('công bố, đính chính', 'publish and correct'),
  'account.read': act('xem các tài khoản', 'see accounts'),
  'account.manage': act('quản lý tài khoản, vai trò', 'manage accounts and roles'),
  'centre.manage': act('quản lý các trung tâm', 'manage the centres'),
  'audit.read': act('xem nhật ký kiểm soát', 'read the audit trail'),
  'task.all': act('xem kiểm điểm năm', 'see the yearly review'),
  'task.read': act('xem nhiệm vụ', 'see tasks'),
  'task.assign': act('nhập, giao nhiệm vụ', 'enter and assign tasks'),
  'task.write': act('soạn nhiệm vụ', 'edit tasks'),
  'task.step': act('chuyển bước nhiệm vụ', 'take tasks from step to step'),
  'task.minutes': act('ghi biên bản hội thảo', 'write minutes of workshops'),
  'task.comment': act('góp ý nhiệm vụ', 'comment on tasks'),
  'task.settle': act('xử lý góp ý nhiệm vụ', 'settle comments on tasks'),
  'task.export': act('xuất bảng tiếp thu, giải trình', 'export the table of comments'),
  'task.score': act('chấm điểm nghiệm thu của mình', 'give one’s own scores in a council'),
  'task.decide': act('kết luận nghiệm thu nhiệm vụ', 'decide on acceptance'),
  'task.reading': act('đọc và góp ý bằng đường dẫn của nhiệm vụ', 'read and comment by the link of a task'),
  'round.answer': act('trả lời đợt lấy ý kiến', 'answer a round of consultation'),
} as const satisfies Record<string, Bilingual>;

export type Action = keyof typeof ACTIONS;

/** How far: `all` of them, or what lies in the `scope` of the grant. For the public, `scope` is what was opened to it. */
export type Reach = 'all' | 'scope';

type Row = Readonly<Partial<Record<Role | Standing, Reach>>>;

const all = <T extends Role | Standing>(...names: readonly T[]): Record<T, 'all'> =>
  Object.fromEntries(names.map((name) => [name, 'all'])) as Record<T, 'all'>;
const scoped = <T extends Role | Standing>(...names: readonly T[]): Record<T, 'scope'> =>
  Object.fromEntries(names.map((name) => [name, 'scope'])) as Record<T, 'scope'>;

/** People of the offices: they see the offices' own work. */
const STAFF = [
  ...(['officer', 'steward', 'publisher', 'statistician', 'auditor'] as const),
  ...(['leader', 'planner', 'lead', 'board', 'secretary', 'chair'] as const),
] as const;
/** Roles that are given for tasks, or for what rounds of tasks ask. */
const TASK_ROLES = ['lead', 'board', 'secretary', 'chair', 'council', 'reader', 'agency'] as const;
const EDITORS = ['officer', 'steward', 'publisher', 'statistician', 'lead'] as const;

/**
 * Who may do what: the one table that HTTP, the command line and the screens ask. What is not named is refused.
 * Nobody who manages accounts touches data, and who only audits changes nothing.
 */
export const ACCESS: Readonly<Record<Action, Row>> = {
  'public.read': all('public'),
  'public.compute': all('public'),
  'self.enter': all('public'),
  'self.manage': all('member'),
  'dossier.read': { ...scoped('public'), ...all(...STAFF) },
  'dossier.write': all(...EDITORS),
  'dossier.share': all(...EDITORS),
  'law.write': all(...EDITORS),
  'draft.check': all(...EDITORS, 'planner', 'secretary', 'board', 'reader'),
  'draft.silence': all(...EDITORS, 'planner', 'secretary', 'board'),
  'data.read': { ...scoped('public'), ...all(...STAFF) },
  'data.write': all(...EDITORS),
  'register.read': all('public'),
  'register.restricted': scoped('representative', 'officer', 'steward'),
  'register.claim': all('member'),
  'register.propose': scoped('representative', 'officer', 'steward'),
  'register.queue': { ...scoped('officer', 'steward'), ...all('auditor') },
  'register.confirm': scoped('officer', 'steward'),
  'register.decide': scoped('steward'),
  'register.import': all('steward'),
  'register.requests': scoped('steward'),
  'micro.read': all('statistician'),
  'micro.write': all('statistician'),
  'micro.release': all('statistician'),
  'publish.read': all('publisher', 'statistician', 'steward', 'auditor'),
  'publish.propose': all('publisher', 'statistician', 'steward'),
  'publish.check': all('publisher', 'statistician'),
  'publish.approve': all('publisher'),
  'publish.release': all('publisher'),
  'account.read': all('administrator', 'auditor'),
  'account.manage': all('administrator'),
  'centre.manage': all('administrator'),
  'audit.read': all('auditor'),
  'task.all': { ...scoped('lead', 'board', 'secretary', 'chair'), ...all('leader', 'planner', 'auditor') },
  'task.read': { ...scoped(...TASK_ROLES), ...all('leader', 'planner', 'auditor') },
  'task.assign': all('planner'),
  'task.write': { ...scoped('lead'), ...all('planner') },
  'task.step': { ...scoped('lead', 'chair'), ...all('leader', 'planner') },
  'task.minutes': scoped('lead', 'secretary', 'chair'),
  'task.comment': { ...scoped(...TASK_ROLES), ...all('planner') },
  'task.settle': scoped('lead', 'board', 'secretary'),
  'task.export': { ...scoped('lead', 'board', 'secretary', 'chair'), ...all('leader', 'planner', 'auditor') },
  'task.score': scoped('council', 'chair'),
  'task.decide': scoped('chair'),
  // Whoever holds the secret of a link; it is looked up, and without it there is nothing.
  'task.reading': scoped('public'),
  'round.answer': scoped('agency'),
};
