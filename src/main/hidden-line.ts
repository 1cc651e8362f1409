/** A stream from which a person types; `setRawMode` where it is a terminal. */
export interface TypedStream {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', listener: (text: string) => void): unknown;
  off(event: 'data', listener: (text: string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** A line that is typed unseen; undefined where nobody sits at a terminal, or it was given up with Ctrl-C. */
export async function hiddenLine(
  prompt: string,
  input: TypedStream,
  output: { write(text: string): unknown },
): Promise<string | undefined> {
  if (input.isTTY !== true) return undefined;
  output.write(prompt);
  input.setRawMode?.(true);
  input.setEncoding('utf8');
  input.resume();
  let line = '';
  const typed = await new Promise<string | undefined>((done) => {
    const hear = (text: string): void => {
      for (const sign of text) {
        if (sign === '\r' || sign === '\n' || sign === '\u0003' || sign === '\u0004') {
          input.off('data', hear);
          done(sign === '\u0003' ? undefined : line);
          return;
        }
        if (sign === '\u007f' || sign === '\b') line = [...line].slice(0, -1).join('');
        else line += sign;
      }
    };
    input.on('data', hear);
  });
  input.setRawMode?.(false);
  input.pause();
  output.write('\n');
  return typed;
}
