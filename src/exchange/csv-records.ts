const QUOTE = 34;
const NEW_LINE = 10;
const RETURN = 13;

/** Takes text piece by piece and gives whole records. */
export interface CsvSplitter {
  push(text: string): void;
  /** The last record, if the text does not end with a line break; false where a quote was left open. */
  end(): boolean;
}

interface Field {
  readonly value: string;
  /** Where the field ends: at its delimiter or line break, or at the end of the text. */
  readonly end: number;
}

/** A quoted field from its opening quote; nothing where the text ends within it. */
function quotedField(text: string, start: number, isLast: boolean): Field | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at + 1 === text.length && !isLast) return undefined;
    if (text.charCodeAt(at + 1) === QUOTE) continue;
    return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return undefined;
}

/** Splits text into the fields of records, as RFC 4180 has it; the list of fields is the same for every record. */
export function csvRecords(delimiter: string, onRecord: (fields: readonly string[]) => void): CsvSplitter {
  const mark = delimiter.charCodeAt(0);
  const fields: string[] = [];
  let rest = '';
  /** Reads records from the start of the text; gives where the first unfinished one starts. */
  const read = (text: string, isLast: boolean): number => {
    let start = 0;
    let at = 0;
    while (at < text.length) {
      let end = at;
      if (text.charCodeAt(at) === QUOTE) {
        const field = quotedField(text, at, isLast);
        if (field === undefined) break;
        fields.push(field.value);
        end = field.end;
      } else {
        let code = text.charCodeAt(end);
        while (end < text.length && code !== mark && code !== NEW_LINE && code !== RETURN)
          code = text.charCodeAt(++end);
        fields.push(text.slice(at, end));
      }
      const stop = text.charCodeAt(end);
      const isCut = end >= text.length || (stop === RETURN && end + 1 === text.length);
      if (isCut && !isLast) break;
      if (stop === mark) {
        at = end + 1;
        if (at < text.length) continue;
        if (!isLast) break;
        fields.push('');
      } else at = stop === RETURN && text.charCodeAt(end + 1) === NEW_LINE ? end + 2 : end + 1;
      onRecord(fields);
      fields.length = 0;
      start = at;
    }
    fields.length = 0;
    return start;
  };
  return {
    push(piece) {
      const text = rest === '' ? piece : rest + piece;
      rest = text.slice(read(text, false));
    },
    end() {
      const start = read(rest, true);
      return start >= rest.length;
    },
  };
}
