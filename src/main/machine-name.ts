import { userInfo } from 'node:os';

/** The machine's own user, as the trail names them. */
export const machineName = (): string => `machine:${userInfo().username}`;
