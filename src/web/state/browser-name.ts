/** Browsers by what they call themselves; those that also call themselves by another's name come first. */
const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/u],
  ['Cốc Cốc', /\bcoc_coc_browser\/(\d+)/u],
  ['Opera', /\bOPR\/(\d+)/u],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/u],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/u],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/u],
  ['Safari', /\bVersion\/(\d+)[\d.]*.* Safari\//u],
] as const;
const SYSTEMS = [
  ['Android', /Android/u],
  ['iOS', /iPhone|iPad|iPod/u],
  ['Windows', /Windows/u],
  ['macOS', /Mac OS X|Macintosh/u],
  ['ChromeOS', /\bCrOS\b/u],
  ['Linux', /Linux|X11/u],
] as const;

/** What a reader calls the browser behind a User-Agent, `Chrome 153, Linux`; what is not known stays as it was sent. */
export function browserName(agent: string): string {
  const found = BROWSERS.flatMap(([name, words]) => {
    const version = words.exec(agent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = SYSTEMS.find(([, words]) => words.test(agent))?.[0];
  if (found === undefined) return agent;
  return system === undefined ? found : `${found}, ${system}`;
}
