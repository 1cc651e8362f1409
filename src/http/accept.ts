/** Whether an Accept header allows a media type; an absent header allows everything. */
export function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header.trim() === '') return true;
  const [type] = mediaType.split('/');
  let best: { readonly depth: number; readonly allowed: boolean } | undefined;
  for (const part of header.split(',')) {
    const [range, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const depth = range === mediaType ? 3 : range === `${type}/*` ? 2 : range === '*/*' ? 1 : 0;
    if (depth === 0 || (best !== undefined && best.depth > depth)) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    best = { depth, allowed: quality === undefined || Number(quality.slice(2)) > 0 };
  }
  return best?.allowed ?? false;
}
