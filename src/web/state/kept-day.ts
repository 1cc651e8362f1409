/** An address of the workbench that keeps the as-of date in view, unless it names a day itself. */
export function withDay(href: string, asOf: string | undefined): string {
  if (asOf === undefined || /[?&]asOf=/.test(href)) return href;
  const [path = '', hash] = href.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}${hash === undefined ? '' : `#${hash}`}`;
}
