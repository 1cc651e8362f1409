/**
 * The Content-Disposition of a download (RFC 6266): a plain ASCII name for old readers and the true name, percent-encoded
 * as RFC 5987 says.
 */
export function attachment(fileName: string): string {
  const safe = fileName.replace(/[/\\]/g, '-');
  const ascii = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
