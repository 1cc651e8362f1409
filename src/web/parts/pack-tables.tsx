import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Field, Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import { useSpeech } from '../state/language.tsx';
import { vintageWords } from '../state/pack-summary.ts';
import { packWords } from '../words/pack-words.ts';
import { statusWords } from '../words/status-words.ts';

/** The tables of a pack: title, rows, vintage, status; the columns of each are unfolded on demand. */
export function PackTables({ release }: { readonly release: Release }): ReactNode {
  return (
    <ul className="pack-tables">
      {release.descriptor.resources.map((resource) => (
        <li key={resource.name}>
          <PackTable release={release} resource={resource} />
        </li>
      ))}
    </ul>
  );
}

function PackTable({ release, resource }: { readonly release: Release; readonly resource: Resource }): ReactNode {
  const say = useSpeech({ ...packWords, ...statusWords });
  const title = say.of(resource['lienket:title']);
  const { name, version } = release.ref;
  const said = say('tableSentence', {
    rows: say.number(resource['lienket:rows'] ?? 0, 0),
    vintage: vintageWords(resource['lienket:vintage']),
    status: say(resource['lienket:status']),
  });
  return (
    <>
      <h3>
        {resource.schema === undefined ? (
          title
        ) : (
          <Link to="/packs/$name/$version/$table" params={{ name, version, table: resource.name }}>
            {title}
          </Link>
        )}{' '}
        <span className="pack-id">{resource.path}</span>
      </h3>
      <p className="quiet">{resource.schema === undefined ? say('notTable') : said}</p>
      {resource['lienket:method'] === undefined ? null : (
        <p className="quiet">
          {say('method')}: <span lang="en">{resource['lienket:method']}</span>
        </p>
      )}
      {resource.schema === undefined ? null : <Fields resource={resource} fields={resource.schema.fields} />}
    </>
  );
}

function Fields({ resource, fields }: { readonly resource: Resource; readonly fields: readonly Field[] }): ReactNode {
  const say = useSpeech(packWords);
  const keys = new Set(resource.schema?.primaryKey ?? []);
  return (
    <details>
      <summary>{say('fields', { count: say.number(fields.length, 0) })}</summary>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col">{say('unit')}</th>
              <th scope="col">{say('meaning')}</th>
              <th scope="col">{say('rule')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">
                  <code>{field.name}</code>
                </th>
                <td>
                  <code>{field.type}</code>
                </td>
                <td>{field['lienket:unit'] ?? '–'}</td>
                <td lang="en">{field.description ?? field.title ?? '–'}</td>
                <td>{<Rules field={field} isKey={keys.has(field.name)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Rules({ field, isKey }: { readonly field: Field; readonly isKey: boolean }): ReactNode {
  const say = useSpeech(packWords);
  const { required, unique, minimum, maximum, pattern, enum: one } = field.constraints ?? {};
  const rules = [
    isKey ? say('key') : '',
    required === true ? say('required') : '',
    unique === true ? say('unique') : '',
    minimum === undefined ? '' : `≥ ${say.number(minimum)}`,
    maximum === undefined ? '' : `≤ ${say.number(maximum)}`,
    pattern ?? '',
    one?.join(' | ') ?? '',
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? '–' : rules.join('; ');
}
