import { escaped } from '../picture/svg.ts';

/** A piece of HTML that is safe to print. */
export class Markup {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  /** Takes text that another writer has already made safe, e.g. a picture. */
  static written(text: string): Markup {
    return new Markup(text);
  }
  toString(): string {
    return this.#text;
  }
}

/** What a slot may hold: text and numbers are escaped; nothing is printed for absent values and `false`. */
export type Slot = Markup | string | number | null | undefined | false | readonly Slot[];

function slotText(slot: Slot): string {
  if (slot === null || slot === undefined || slot === false) return '';
  if (slot instanceof Markup) return slot.toString();
  if (typeof slot === 'string') return escaped(slot);
  if (typeof slot === 'number') return String(slot);
  return slot.map(slotText).join('');
}

/** The only way the writer makes HTML: every slot is escaped unless it was made the same way. */
export function markup(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return Markup.written(
    strings.map((text, place) => (place < slots.length ? text + slotText(slots[place]) : text)).join(''),
  );
}

/** An address of the web, or undefined: `javascript:` and `data:` written in a data file never become a link. */
export function webAddress(address: string | null): string | undefined {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}
