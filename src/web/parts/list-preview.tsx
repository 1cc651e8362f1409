import type { ReactNode } from 'react';
import type { ListLook } from '../../http/contract/register-import-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { registerImportWords } from '../words/register-import-words.ts';

/** The first rows of a list as they were understood, a field a column. */
export function ListPreview({ look }: { readonly look: ListLook }): ReactNode {
  const say = useSpeech(registerImportWords);
  const titles = new Map(
    look.preview.flatMap(({ values }) => values.map(({ field, title }) => [field, say.of(title)] as const)),
  );
  const fields = [...titles.keys()];
  if (fields.length === 0) return null;
  return (
    <div>
      <h3 id="list-preview">{say('preview')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-labelledby="list-preview">
        <table className="preview">
          <thead>
            <tr>
              <th scope="col" className="preview-row">
                {say('previewRow')}
              </th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {titles.get(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.preview.map(({ row, values }) => (
              <tr key={row}>
                <th scope="row" className="preview-row">
                  {row}
                </th>
                {fields.map((field) => (
                  <td key={field}>{values.find((value) => value.field === field)?.value ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {look.faults === 0 ? null : (
        <p className="warning-line">{say('firstFaults', { count: look.faults, rows: look.looked })}</p>
      )}
    </div>
  );
}
