/**
 * A button that opens a menu of actions, by the menu button pattern of ARIA: arrows and first letters
 * move, Esc and Tab leave, and the focus comes back to the button before an action is done. An item that
 * is refused stays in the menu, says why under its name, and does nothing.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from './Icon';
import { PushButton } from './PushButton';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Why it may not be chosen; absent where it may. */
  readonly refusal?: string | undefined;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly refused: boolean;
  readonly onRefused: (because: string) => void;
}

export function MenuButton({ label, items, refused, onRefused }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const leave = () => {
    button.current?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !around.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  return (
    <div ref={around} className="r-menu-around">
      <PushButton
        icon
        hasMenu
        label={label}
        refused={refused}
        expanded={isOpen}
        controls={isOpen ? menuId : undefined}
        buttonRef={button}
        onPress={() => refused || setOpen((open) => !open)}
      >
        <Icon name="more" />
      </PushButton>
      {isOpen ? (
        <Menu
          id={menuId}
          label={label}
          items={items}
          onLeave={leave}
          onChoose={({ refusal, onChoose }) => {
            if (refusal !== undefined) return onRefused(refusal);
            leave();
            onChoose();
          }}
        />
      ) : null}
    </div>
  );
}

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onLeave: () => void;
  readonly onChoose: (item: MenuItem) => void;
}

function Menu({ id, label, items, onLeave, onChoose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const to = movedTo(event.key, at, all);
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
  };

  return (
    <div ref={menu} id={id} role="menu" aria-label={label} className="r-menu" onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="r-menu-item"
          aria-disabled={item.refusal !== undefined}
          {...(item.refusal === undefined ? {} : { 'aria-describedby': `${id}${item.id}` })}
          onClick={() => onChoose(item)}
        >
          <span>
            {item.label}
            {item.refusal === undefined ? null : <Icon name="refused" small />}
          </span>
          {item.refusal === undefined ? null : (
            <small id={`${id}${item.id}`} aria-hidden="true" className="r-small">
              {item.refusal}
            </small>
          )}
        </button>
      ))}
    </div>
  );
}

/** Where the focus goes by a key, if anywhere. */
function movedTo(key: string, at: number, entries: readonly HTMLElement[]): number | undefined {
  const { length } = entries;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return key.length === 1 && key !== ' ' ? byLetter(key, at, entries) : undefined;
  }
}

function byLetter(key: string, at: number, entries: readonly HTMLElement[]): number | undefined {
  const { length } = entries;
  const order = entries.map((_entry, index) => (at + 1 + index) % length);
  return order.find((index) => entries[index]?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
