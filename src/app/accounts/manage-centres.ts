import type { TrailAction } from '../../model/access/trail-actions.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { CentreDesk } from '../desks/account-desk.ts';
import type { AccountSession } from '../ports-accounts.ts';
import { type AccountPorts, refusal, refused } from './account-ports.ts';
import { noteOf } from './audit-trail.ts';

const ID = /^[a-z][a-z0-9-]{0,39}$/u;
const PROVINCE = /^VN(34|63|64)-\d{2,3}$/u;

/** Opens the centres to those who manage them. */
export function managedCentres(ports: AccountPorts): CentreDesk {
  const change = async (
    line: { readonly actor: string; readonly centre: string; readonly action: TrailAction; readonly more: object },
    work: (session: AccountSession) => Promise<boolean>,
  ): Promise<Parsed<null>> =>
    (await ports.accounts()).write(async (session) => {
      if (!(await work(session))) return refused(noCentre(line.centre));
      const { actor, action, centre, more } = line;
      await session.note(noteOf(ports, { actor, action, subject: `centre/${centre}`, more: { ...more } }));
      return { ok: true, value: null };
    });
  return {
    list: async () => (await ports.accounts()).centres(),
    async set(actor, { id, name }) {
      if (!ID.test(id)) return refused(badId(id));
      return change({ actor, centre: id, action: 'centre.set', more: name }, async (session) => {
        await session.putCentre({ id, name });
        return true;
      });
    },
    async serve(actor, centre, { provinces, from = ports.now().slice(0, 10) }) {
      const faults = serviceFaults(provinces, from);
      if (faults.length > 0) return { ok: false, refusals: faults };
      return change({ actor, centre, action: 'centre.serve', more: { provinces, from } }, async (session) => {
        for (const province of provinces)
          if (!(await session.serve(centre, { province, validFrom: from, validTo: null }))) return false;
        return true;
      });
    },
    async endService(actor, centre, { provinces, to = ports.now().slice(0, 10) }) {
      const faults = serviceFaults(provinces, to);
      if (faults.length > 0) return { ok: false, refusals: faults };
      return change({ actor, centre, action: 'centre.end', more: { provinces, to } }, async (session) => {
        let ended = 0;
        for (const province of provinces) if (await session.endService(centre, province, to)) ended += 1;
        return ended > 0;
      });
    },
  };
}

function serviceFaults(provinces: readonly string[], day: string): readonly Refusal[] {
  const bad = provinces
    .filter((province) => !PROVINCE.test(province))
    .map((province) =>
      refusal(
        'bad-province',
        {
          vi: `“${province}” không phải mã tỉnh; mã có dạng VN34-24 (hệ 34 tỉnh, mã 24).`,
          en: `“${province}” is no code of a province; codes look like VN34-24 (of the 34, code 24).`,
        },
        'province',
      ),
    );
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day));
  const noDay = refusal(
    'bad-day',
    { vi: `“${day}” không phải ngày (2026-11-27).`, en: `“${day}” is no day (2026-11-27).` },
    'day',
  );
  return isDay ? bad : [...bad, noDay];
}

const badId = (id: string): Refusal =>
  refusal(
    'bad-id',
    {
      vi: `“${id}”: mã trung tâm là chữ thường không dấu, số, gạch.`,
      en: `“${id}”: the id of a centre is of small letters, digits, dashes.`,
    },
    'id',
  );
const noCentre = (id: string): Refusal =>
  refusal(
    'no-such-centre',
    {
      vi: `Không có trung tâm “${id}”, hoặc trung tâm không phục vụ các tỉnh này.`,
      en: `There is no centre “${id}”, or it serves none of these provinces.`,
    },
    'id',
  );
