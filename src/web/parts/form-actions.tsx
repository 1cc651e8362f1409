import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** The end of a form: keep what was filled in, or leave it. */
export function FormActions(props: {
  readonly save: string;
  readonly cancel: string;
  /** Where what was filled in cannot be kept yet. */
  readonly isRefused?: boolean;
  readonly onCancel: () => void;
}): ReactNode {
  const { save, cancel, isRefused = false, onCancel } = props;
  return (
    <div className="screen-actions">
      <Button type="submit" className="button primary" isDisabled={isRefused}>
        {save}
      </Button>
      <Button className="button" onPress={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
