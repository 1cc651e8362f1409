import { Link } from '@tanstack/react-router';
import type { Column } from './data-table.tsx';

interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

/** The name of a record that leads to its page; its id where it has no name. */
export function recordColumn<R extends NamedRecord>(title: string): Column<R> {
  const called = ({ name, id }: NamedRecord): string => (name === '' ? id : name);
  return {
    key: 'name',
    title,
    isHead: true,
    value: called,
    show: (record) => (
      <Link to="/register/$id" params={{ id: record.id }}>
        {called(record)}
      </Link>
    ),
  };
}
