import type { DossierAnswers } from '../desks/data-desk.ts';
import type { DossierDesk } from '../desks/dossier-desk.ts';

/** How the rungs of some dossiers answer now; asked before and after a release comes or goes, the two can be compared. */
export async function ladderAnswers(
  dossiers: Pick<DossierDesk, 'list' | 'reading'>,
  asked: { readonly dossier?: string | undefined; readonly asOf?: string | undefined },
): Promise<readonly DossierAnswers[]> {
  const ids = asked.dossier === undefined ? (await dossiers.list()).map(({ id }) => id) : [asked.dossier];
  const answers: DossierAnswers[] = [];
  for (const id of ids) {
    const reading = await dossiers.reading({ id }, asked.asOf);
    if (reading === undefined) continue;
    answers.push({
      id,
      title: reading.title,
      asOf: reading.asOf,
      rungs: reading.ladder.rungs.map(({ rung, title, answer, answerWords }) => ({ rung, title, answer, answerWords })),
      releases: reading.releases.map(({ name, version }) => `${name}@${version}`),
    });
  }
  return answers;
}
