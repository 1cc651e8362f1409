import type { Bilingual } from '../bilingual.ts';

const act = (vi: string, en: string): Bilingual => ({ vi, en });

/** Everything of which the audit trail keeps a line, in words. */
export const TRAIL_ACTIONS = {
  'login.in': act('đăng nhập', 'logged in'),
  'login.out': act('đăng xuất', 'logged out'),
  'login.failed': act('đăng nhập không được', 'failed to log in'),
  'login.held': act('đăng nhập bị hoãn vì thử nhiều lần', 'login held up after many attempts'),
  'second.code': act('qua bước hai bằng mã', 'showed a second factor by code'),
  'second.recovery': act('qua bước hai bằng mã dự phòng', 'showed a second factor by recovery code'),
  'second.failed': act('bước hai không đúng', 'failed the second factor'),
  'second.held': act('bước hai bị hoãn vì thử nhiều lần', 'second factor held up after many attempts'),
  'account.add': act('thêm tài khoản', 'added an account'),
  'account.disable': act('khóa tài khoản', 'disabled an account'),
  'account.enable': act('mở lại tài khoản', 'enabled an account'),
  'account.reset': act('đặt lại tài khoản', 'reset an account'),
  'account.password': act('đổi mật khẩu', 'changed the password'),
  'role.give': act('giao vai trò', 'gave a role'),
  'role.take': act('thu vai trò', 'took a role'),
  'session.end': act('kết thúc các phiên đăng nhập', 'ended sessions'),
  'codes.on': act('bật mã một lần', 'turned one-time codes on'),
  'codes.off': act('tắt mã một lần', 'turned one-time codes off'),
  'codes.recovery': act('làm mới mã dự phòng', 'made recovery codes anew'),
  'passkey.add': act('thêm khóa truy cập', 'added a passkey'),
  'passkey.drop': act('bỏ khóa truy cập', 'removed a passkey'),
  'key.make': act('tạo khóa cho chương trình', 'made an API key'),
  'key.drop': act('bỏ khóa cho chương trình', 'removed an API key'),
  'centre.set': act('đặt trung tâm', 'set a centre'),
  'centre.serve': act('giao tỉnh cho trung tâm', 'gave a centre a province'),
  'centre.end': act('thôi giao tỉnh cho trung tâm', 'took a province from a centre'),
  'release.add': act('thêm số liệu', 'added data'),
  'release.aside': act('cất số liệu', 'put data aside'),
  'release.back': act('lấy lại số liệu', 'brought data back'),
  'law.entered': act('nhập văn bản của mình', 'entered an act of one’s own'),
  'law.changed': act('sửa văn bản của mình', 'changed an act of one’s own'),
  'law.withdrawn': act('rút văn bản của mình', 'withdrew an act of one’s own'),
  'register.merged': act('nhập hai hồ sơ làm một', 'merged two records'),
  'register.split': act('tách hồ sơ', 'split a record'),
  'register.undone': act('hoàn tác một quyết định', 'undid a decision'),
  'register.kept-apart': act('để hai hồ sơ riêng', 'kept two records apart'),
  'register.joined': act('mô hình ghép dòng vào hồ sơ', 'the model joined rows to a record'),
  'register.set-aside': act('để một cặp hồ sơ sang bên', 'set a pair aside'),
  'register.tied': act('ghi quan hệ giữa hai hồ sơ', 'tied two records'),
  'proposal.made': act('gửi đề nghị', 'sent a proposal'),
  'proposal.confirmed': act('xác nhận đề nghị', 'confirmed a proposal'),
  'proposal.rejected': act('từ chối đề nghị', 'rejected a proposal'),
  'proposal.withdrawn': act('rút đề nghị', 'withdrew a proposal'),
  'person-request.received': act('nhận yêu cầu của cá nhân', 'took in a request of a person'),
  'person-request.answered': act('trả lời yêu cầu của cá nhân', 'answered a request of a person'),
  'publication.proposed': act('đề nghị công bố', 'proposed a release'),
  'publication.checked': act('kiểm tra bản chờ công bố', 'checked a proposed release'),
  'publication.approved': act('duyệt công bố', 'approved a release'),
  'publication.refused': act('không duyệt công bố', 'refused a release'),
  'publication.released': act('công bố', 'published a release'),
} as const satisfies Record<string, Bilingual>;

export type TrailAction = keyof typeof TRAIL_ACTIONS;

/** What was done, in words; what a later program wrote, as it stands. */
export const trailWords = (action: string): Bilingual =>
  Object.hasOwn(TRAIL_ACTIONS, action) ? TRAIL_ACTIONS[action as TrailAction] : { vi: action, en: action };
