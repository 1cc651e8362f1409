import type { Parsed } from '../../model/refusal.ts';
import { LICENCE_FORM } from '../../register/licence-advice.ts';
import type { SourceLine } from '../ports-register-search.ts';
import type { RegisterPorts } from './register-ports.ts';

/** States under which licence a source gave its list; refused for a source that is not there and for what is no identifier. */
export async function stateLicence(
  ports: Pick<RegisterPorts, 'register'>,
  source: string,
  licence: string,
): Promise<Parsed<SourceLine>> {
  const stated = licence.trim();
  const refuse = (code: string, column: string, said: { readonly vi: string; readonly en: string }): Parsed<never> => ({
    ok: false,
    refusals: [{ code, where: { column }, said }],
  });
  if (!LICENCE_FORM.test(stated))
    return refuse('bad-licence', 'licence', {
      vi: `"${stated}" không phải tên giấy phép; viết như ODbL-1.0, CC-BY-SA-4.0, CC-BY-4.0.`,
      en: `"${stated}" is no name of a licence; write ODbL-1.0, CC-BY-SA-4.0, CC-BY-4.0 or the like.`,
    });
  const register = await ports.register();
  const isThere = await register.write((session) => session.setLicence(source, stated));
  const line = isThere ? (await register.sources()).find((each) => each.source === source) : undefined;
  if (line !== undefined) return { ok: true, value: line };
  return refuse('no-such-source', 'source', {
    vi: `Không có nguồn "${source}" trong sổ đăng ký.`,
    en: `The register has no source "${source}".`,
  });
}
