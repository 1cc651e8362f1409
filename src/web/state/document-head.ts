import type { DocumentHead } from '../../http/contract/dossier-contract.ts';

export type HeadLine = Exclude<keyof DocumentHead, 'recipients'>;

/** The head with one line written; an emptied line is left out, so that it is printed as dots. */
export function headWith(head: DocumentHead, line: HeadLine, text: string): DocumentHead {
  const { [line]: _, ...others } = head;
  return text === '' ? others : { ...others, [line]: text };
}

/** The head with its recipients, one a line of the text; the last line may still be being typed. */
export function headWithRecipients(head: DocumentHead, text: string): DocumentHead {
  const { recipients: _, ...others } = head;
  const recipients = text.split('\n').map((line) => line.trimStart());
  const named = recipients.filter((line) => line.trim() !== '');
  return named.length === 0 ? others : { ...others, recipients: named };
}
