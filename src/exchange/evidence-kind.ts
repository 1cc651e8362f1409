/** Kinds of files that may show something, told by how they begin and not by their name. */
const KINDS: readonly (readonly [mediaType: string, start: readonly number[], endings: readonly string[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], ['pdf']],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ['png']],
  ['image/jpeg', [0xff, 0xd8, 0xff], ['jpg', 'jpeg']],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** Kinds of files that tasks keep besides: papers as offices write them. */
const PAPERS: typeof KINDS = [
  [`${OFFICE}wordprocessingml.document`, ZIP, ['docx']],
  [`${OFFICE}spreadsheetml.sheet`, ZIP, ['xlsx']],
  [`${OFFICE}presentationml.presentation`, ZIP, ['pptx']],
  ['application/vnd.oasis.opendocument.text', ZIP, ['odt']],
  ['application/zip', ZIP, ['zip']],
];

/** The kind of a file of a task, told in the same way. */
export const taskFileKind = (fileName: string, first: Uint8Array): string | undefined =>
  kindAmong([...KINDS, ...PAPERS], fileName, first);

/** The kind of a file by its first bytes, where its name says the same; undefined for anything else. */
export const evidenceKind = (fileName: string, first: Uint8Array): string | undefined =>
  kindAmong(KINDS, fileName, first);

function kindAmong(kinds: typeof KINDS, fileName: string, first: Uint8Array): string | undefined {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return kinds.find(
    ([, start, endings]) => endings.includes(ending) && start.every((byte, at) => first[at] === byte),
  )?.[0];
}
