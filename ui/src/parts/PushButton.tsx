/**
 * A button that may be refused. A refused button stays where it is and can still be reached: it is
 * `aria-disabled`, carries a padlock and a dashed outline, and a press says why instead of acting.
 */
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';

interface PushButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly small?: boolean;
  /** Holds an icon alone; `label` says what it does. */
  readonly icon?: boolean;
  /** It is there and readable, and does not do its work now. */
  readonly refused?: boolean;
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean;
  readonly controls?: string | undefined;
  readonly hasMenu?: boolean;
  readonly hasDialog?: boolean;
  readonly label?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function PushButton(props: PushButtonProps) {
  const {
    children,
    onPress,
    look = 'plain',
    small,
    icon,
    refused,
    describedBy,
    expanded,
    controls,
    hasMenu,
    hasDialog,
    label,
    buttonRef,
  } = props;
  return (
    <Button
      {...(buttonRef ? { ref: buttonRef } : {})}
      className={`r-button r-button-${look}${small ? ' r-button-small' : ''}${icon ? ' r-button-icon' : ''}`}
      onPress={onPress}
      {...(refused ? { 'aria-disabled': 'true' as const } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(controls ? { 'aria-controls': controls } : {})}
      {...(hasMenu || hasDialog ? { 'aria-haspopup': hasMenu ? ('menu' as const) : ('dialog' as const) } : {})}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </Button>
  );
}
