/** A licence in the form in which licences are compared: `CC BY-SA 4.0` and `cc-by-sa-4.0` are one. */
export function licenceId(licence: string): string {
  const id = licence
    .trim()
    .replace(/[\s_]+/gu, '-')
    .toUpperCase();
  return id === 'NOT-STATED' ? '' : id;
}

const SHARE_ALIKE = /^(CC-BY-(NC-)?SA|ODBL|OPEN-DATABASE-LICENSE|CDLA-SHARING)/u;
const NON_COMMERCIAL = /^CC-BY-NC/u;
const NO_DERIVATIVES = /^CC-BY-(NC-)?ND/u;

/** Whether what stands under a licence must stay under it: such sources get a release of their own. */
export const isShareAlike = (licence: string): boolean => SHARE_ALIKE.test(licenceId(licence));

/** Why a source may not stand in a release under a licence; undefined where it may. */
export function joiningFault(
  source: string,
  release: string,
): 'not-stated' | 'share-alike' | 'no-derivatives' | 'non-commercial' | undefined {
  const [from, to] = [licenceId(source), licenceId(release)];
  if (from === '' || to === '') return 'not-stated';
  if (from === to) return undefined;
  if (NO_DERIVATIVES.test(from)) return 'no-derivatives';
  if (SHARE_ALIKE.test(from)) return 'share-alike';
  if (NON_COMMERCIAL.test(from) && !NON_COMMERCIAL.test(to)) return 'non-commercial';
  return undefined;
}
