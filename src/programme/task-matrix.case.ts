// The matrix of tasks in letters, written a second time by hand, for the tests of the table and of the server.
import { ACTING_ROLES, type ActingRole, type TaskAction } from './access.ts';
import { HANDLINGS, type Handling } from './things.ts';

/**
 * Each row is an action, each word a handling (open, internal, restricted), each letter a role of ACTING_ROLES in its order:
 * Leader, Planner, lead C, Board, Secretary, cHair, council K, Reader, Agency, aUditor.
 */
const MATRIX: Readonly<Record<TaskAction, readonly [open: string, internal: string, restricted: string]>> = {
  see: ['LPCBSHKRAU', 'LPCBSHKRAU', 'LPCBSHK--U'],
  trail: ['LPCBSH---U', 'LPCBSH---U', 'LPCBSH---U'],
  enter: ['-P--------', '-P--------', '-P--------'],
  assign: ['-P--------', '-P--------', '-P--------'],
  edit: ['-PC-------', '-PC-------', '-PC-------'],
  withdraw: ['-PC-------', '-PC-------', '-PC-------'],
  write: ['--CB------', '--CB------', '--CB------'],
  step: ['LPC--H----', 'LPC--H----', 'LPC--H----'],
  minutes: ['--C-SH----', '--C-SH----', '--C-SH----'],
  comment: ['-PCBSHKRA-', '-PCBSHKRA-', '-PCBSHK---'],
  settle: ['--CBS-----', '--CBS-----', '--CBS-----'],
  export: ['LPCBSH---U', 'LPC-SH----', '----------'],
  scores: ['LP--SH---U', 'LP--SH---U', 'LP--SH---U'],
  score: ['-----HK---', '-----HK---', '-----HK---'],
  decide: ['-----H----', '-----H----', '-----H----'],
  freeze: ['-PC-------', '-PC-------', '-PC-------'],
  review: ['LPCBSH---U', 'LPCBSH---U', '----------'],
};

/** What the matrix says of a cell. */
export const isInMatrix = (role: ActingRole, action: TaskAction, handling: Handling): boolean =>
  MATRIX[action][HANDLINGS.indexOf(handling)]?.[ACTING_ROLES.indexOf(role)] !== '-';
