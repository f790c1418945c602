/**
 * A dialog or a drawer over the screen. The browser's own `<dialog>` makes what is behind it inert,
 * closes on Esc and gives the focus back. In a window of the host's it stands alone, without a frame.
 */
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { common } from '../messages/common';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import { PushButton } from '../parts/PushButton';
import { InSight } from './InSight';

export type SheetLook = 'dialog' | 'drawer' | 'alone';

interface SheetProps {
  readonly look: SheetLook;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  /** Ctrl + Enter. */
  readonly onConfirm?: () => void;
  readonly children: ReactNode;
}

const FIRST_FIELD = 'input[type=radio]:checked, input:not([type=radio]), select, textarea';

export function Sheet(props: SheetProps) {
  return props.look === 'alone' ? <Alone {...props} /> : <Modal {...props} />;
}

function Modal(props: SheetProps) {
  const { look, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    shown.showModal();
    // React takes the element away after this: closing it first is what gives the focus back.
    return () => shown.close();
  }, []);
  useFirstField(dialog);
  return (
    <dialog
      ref={dialog}
      className={`r-sheet r-sheet-${look}`}
      aria-labelledby={titleId}
      onKeyDownCapture={keys(props)}
      onCancel={(event) => {
        // The screen takes it away itself, or an open sheet and the state would differ.
        event.preventDefault();
        onClose();
      }}
    >
      <Inside {...props} titleId={titleId} />
      <InSight />
    </dialog>
  );
}

function Alone(props: SheetProps) {
  const main = useRef<HTMLElement>(null);
  const titleId = useId();
  useFirstField(main);
  return (
    <main ref={main} className="r-sheet r-sheet-alone" aria-labelledby={titleId} onKeyDownCapture={keys(props)}>
      <Inside {...props} titleId={titleId} />
    </main>
  );
}

function Inside({ look, title, subtitle, foot, onClose, children, titleId }: SheetProps & { titleId: string }) {
  return (
    <>
      <header className="r-sheet-head">
        <div>
          {look === 'alone' ? <h1 className="r-hidden">{panelWords.title}</h1> : null}
          <h2 id={titleId}>{title}</h2>
          {subtitle ? <p className="r-small r-subtle">{subtitle}</p> : null}
        </div>
        {look === 'alone' ? null : (
          <PushButton look="quiet" icon label={common.close} onPress={onClose}>
            <Icon name="close" />
          </PushButton>
        )}
      </header>
      <div className="r-sheet-body">{children}</div>
      {foot ? <footer className="r-sheet-foot">{foot}</footer> : null}
    </>
  );
}

function keys({ look, onClose, onConfirm }: SheetProps) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Before a button in focus takes Enter for itself.
      event.stopPropagation();
      onConfirm?.();
    } else if (event.key === 'Escape' && look === 'alone') {
      onClose();
    }
  };
}

function useFirstField(within: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    within.current?.querySelector<HTMLElement>(`.r-sheet-body :is(${FIRST_FIELD})`)?.focus({ preventScroll: true });
  }, [within]);
}
