/** Longest name of a sheet that spreadsheet programs accept. */
const LONGEST = 31;

/** Gives each sheet a name that spreadsheet programs accept and no other sheet has. */
export function sheetNamer(): (wished: string) => string {
  const taken = new Set<string>(['history']);
  return (wished) => {
    const base = cut(safe(wished), LONGEST) || 'Sheet';
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const ending = ` (${count})`;
      name = `${cut(base, LONGEST - ending.length)}${ending}`;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Without the marks that a sheet's name may not hold, or that break a reference to it. */
function safe(wished: string): string {
  return wished
    .replace(/[[\]:*?/\\]/g, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, length: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > length) break;
    kept += letter;
  }
  return kept.trim();
}
