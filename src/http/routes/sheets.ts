import type { sheetApi } from '../contract/sheet-contract.ts';
import type { Handlers } from './route.ts';

export const sheetHandlers: Handlers<typeof sheetApi> = {
  'POST /sheets': async ({ desks, body }) => ({
    kind: 'file',
    fileName: `${body.fileName}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await desks.sheets.write(body),
  }),
};
