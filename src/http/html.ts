/** A piece of HTML that is already safe to print. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  /** Takes text that another writer has already escaped, e.g. the report body. */
  static written(text: string): Html {
    return new Html(text);
  }
  toString(): string {
    return this.#text;
  }
}

/** What a slot may hold: text and numbers are escaped; nothing is printed for absent values and `false`. */
export type Slot = Html | string | number | null | undefined | false | readonly Slot[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attributes; control characters that HTML forbids become U+FFFD. */
export function escapedText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters HTML forbids
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
  return allowed.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

function slotText(slot: Slot): string {
  if (slot === null || slot === undefined || slot === false) return '';
  if (slot instanceof Html) return slot.toString();
  if (typeof slot === 'string') return escapedText(slot);
  if (typeof slot === 'number') return String(slot);
  return slot.map(slotText).join('');
}

/** The only way the pages make HTML: every slot is escaped unless it is HTML made the same way. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  const parts = strings.map((text, place) => (place < slots.length ? text + slotText(slots[place]) : text));
  return Html.written(parts.join(''));
}

/**
 * An address safe for `href`: kept when it is `http(s)` or a path of this server, otherwise undefined, so that
 * `javascript:` and `data:` written in a data file never become a link.
 */
export function safeHref(address: string): string | undefined {
  if (/^\/(?![/\\])/.test(address) || address.startsWith('#')) return address;
  if (!/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).href : undefined;
}
