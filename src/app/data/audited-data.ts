import type { TrailAction } from '../../model/access/trail-actions.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { noteOf } from '../accounts/audit-trail.ts';
import type { DataDesk } from '../desks/data-desk.ts';
import type { AuditLines } from '../ports-accounts.ts';

export interface TrailPorts {
  trail(): Promise<Pick<AuditLines, 'note'>>;
  now(): string;
}

/** The desk of people's own tables, at which somebody by name works: each release that comes, goes or comes back leaves its line in the trail. */
export function auditedData(desk: DataDesk, ports: TrailPorts, actor: string): DataDesk {
  const say = async (action: TrailAction, { name, version, hash }: ReleaseRef): Promise<void> => {
    const line = noteOf(ports, { actor, action, subject: `release/${name}@${version}`, more: { hash } });
    await (await ports.trail()).note(line);
  };
  return {
    ...desk,
    async add(id, words) {
      const added = await desk.add(id, words);
      if (added?.ok === true) await say('release.add', added.value);
      return added;
    },
    async putAside(name, version) {
      const aside = await desk.putAside(name, version);
      if (aside?.ok === true) await say('release.aside', aside.value);
      return aside;
    },
    async bringBack(wanted) {
      const back = await desk.bringBack(wanted);
      if (back?.ok === true) await say('release.back', back.value);
      return back;
    },
  };
}
