import type { ActView } from '../app/desks/law-desk.ts';
import type { Language } from '../model/bilingual.ts';
import { formatDate } from '../model/format-date.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command } from './command.ts';
import { DAY_OPTION, dayAsked, type LawNeeds } from './law-needs.ts';
import { RefusedError } from './refused-error.ts';

/** `law show ID`: one act on a day, its lineage, what rests on it, and the trail of one that was added. */
export function lawShowCommand(needs: LawNeeds): Command {
  return {
    name: 'law show',
    about: {
      vi: 'một văn bản: hiệu lực tại một ngày, thay gì, ai triển khai, gì dựa vào nó',
      en: 'one act: standing on a day, what it replaced, what implements it, what rests on it',
    },
    usage: 'ID [--date YYYY-MM-DD]',
    operands: [{ name: 'ID', required: true, about: { vi: 'mã hoặc số văn bản', en: 'id or number of the act' } }],
    options: [DAY_OPTION],
    examples: [
      { line: 'lienket law show nq-96-2022-cp', about: { vi: 'Nghị quyết 96/NQ-CP', en: 'Resolution 96/NQ-CP' } },
      { line: 'lienket law show 11-NQ/TW --date 2023-09-22', about: { vi: 'theo số', en: 'by its number' } },
    ],
    async run(input, terminal) {
      const asked = input.operands[0] ?? '';
      const day = dayAsked(needs, input);
      const view = await needs.withLaw(async (desk) => {
        const { acts } = await desk.law(day);
        const found = acts.find(({ id }) => id === asked) ?? acts.find(({ number }) => number === asked);
        return found === undefined ? undefined : desk.act(found.id, day);
      });
      if (view === undefined) throw new RefusedError([noSuchAct(asked)]);
      for (const line of viewLines(view, terminal.language)) terminal.say(line);
      terminal.answer(view);
      return 0;
    },
  };
}

function viewLines(view: ActView, language: Language): readonly string[] {
  const { act, asOf } = view;
  const say = (vi: string, en: string): string => ({ vi, en })[language];
  const day = (value: string | null): string =>
    value === null ? say('chưa rõ', 'not known') : formatDate(value, language);
  return [
    `${act.type[language]} ${act.number} · ${act.issuer[language]}`.trim(),
    `  ${act.title[language]}`,
    say(
      `  ký ${day(act.issued)}, hiệu lực từ ${day(act.inForceFrom)}${act.inForceTo === null ? '' : `, hết hiệu lực từ ${day(act.inForceTo)}`}`,
      `  signed ${day(act.issued)}, in force from ${day(act.inForceFrom)}${act.inForceTo === null ? '' : `, ended from ${day(act.inForceTo)}`}`,
    ),
    say(
      `  ngày ${day(asOf)}: ${act.standingWords.vi.toLowerCase()} · ${act.howSure} (${act.howSureWords.vi})`,
      `  on ${day(asOf)}: ${act.standingWords.en.toLowerCase()} · ${act.howSure} (${act.howSureWords.en})`,
    ),
    `  ${view.source[language]}${view.sourceUrl === null ? '' : ` · ${view.sourceUrl}`}`,
    ...lineageLines(view, language),
    ...view.rests.map(({ title, note }) => `  ⌂ ${title[language]} · ${note[language]}`),
    ...view.trail.map(({ at, actor, what, reason }) => `  ${at} ${actor} ${what}: ${reason}`),
  ];
}

function lineageLines({ act, lineage, others }: ActView, language: Language): readonly string[] {
  const nameOf = (id: string): string => {
    const found = [act, ...others].find((each) => each.id === id);
    return found === undefined ? id : found.number || found.title[language];
  };
  return lineage.map(
    ({ from, to, words, date }) =>
      `  ${from === act.id ? '→' : '←'} ${nameOf(from)} ${words[language]} ${nameOf(to)}${date === null ? '' : ` (${formatDate(date, language)})`}`,
  );
}

const noSuchAct = (id: string): Refusal => ({
  code: 'no-such-act',
  where: {},
  said: {
    vi: `Sổ không có văn bản “${id}”; xem lienket law list --find …`,
    en: `The register has no act “${id}”; see lienket law list --find …`,
  },
});
