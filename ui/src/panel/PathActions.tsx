/**
 * The buttons of one path: the one that matters, escalating, and a menu with the rest. Above them what
 * waits for an answer of the one who looks. No button leaves its place when it is refused: it says why.
 */
import type { PanelAction, PanelActionName } from '@rungs/shared-types';
import { useId } from 'react';
import { findAction, type StandingPath } from '../dialog/standing';
import { TroubleNotice } from '../dialog/TroubleNotice';
import { isSame, type Acting } from '../dialog/useActing';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import { MenuButton } from '../parts/MenuButton';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';

const words = panelWords.actions;

export interface Actor {
  readonly acting: Acting;
  readonly press: (action: PanelAction) => void;
}

interface PathActionsProps {
  readonly standing: StandingPath;
  /** Those of this path. */
  readonly actions: readonly PanelAction[];
  readonly actor: Actor;
  /** The path's name, where there are several. */
  readonly of?: string | undefined;
  /** How many events the view shows: what was done is news until the next. */
  readonly events: number;
  /** One button of a panel stands out: of the path that needs somebody soonest. */
  readonly standsOut: boolean;
}

/** In the menu's order. */
const MENU: readonly PanelActionName[] = ['handOff', 'deEscalate', 'extend', 'suspend', 'resume', 'giveUpdate'];

export function PathActions({ standing, actions, actor, of, events, standsOut }: PathActionsProps) {
  const { acting } = actor;
  const path = standing.path.id;
  const row = rowOf(standing, actions);
  const menu = MENU.flatMap((name) => findAction(actions, name) ?? []).filter((action) => !row.includes(action));
  const isMine = (tried: { path?: string | undefined } | undefined) => tried?.path === path;
  return (
    <>
      <HandoffBar actions={actions} actor={actor} />
      <RequestBar actions={actions} actor={actor} />
      {row.length + menu.length > 0 ? (
        <ButtonRow
          row={row}
          menu={menu}
          status={standing.status}
          actor={actor}
          of={of}
          standsOut={standsOut && !isAnswerAwaited(actions)}
        />
      ) : null}
      {acting.trouble && isMine(acting.trouble) ? <TroubleNotice trouble={acting.trouble} /> : null}
      {acting.done && isMine(acting.done) && acting.done.events === events ? (
        <WayBack action={acting.done.action} sentence={standing.path.sentence} />
      ) : null}
    </>
  );
}

const ACCEPTS: readonly PanelActionName[] = ['acceptHandoff', 'acceptRequest'];

/** One primary button, and beside it what else is likely: the rest is in the menu. */
function rowOf({ status, path }: StandingPath, actions: readonly PanelAction[]): readonly PanelAction[] {
  const likely: readonly PanelActionName[] =
    status === 'closed'
      ? ['giveUpdate']
      : status === 'suspended'
        ? ['resume', 'escalate']
        : status === 'acknowledged' && path.update
          ? ['acknowledge', 'giveUpdate', 'escalate']
          : ['acknowledge', 'escalate'];
  return likely.flatMap((name) => findAction(actions, name) ?? []);
}

/** Then the answer stands out, not the row. */
function isAnswerAwaited(actions: readonly PanelAction[]): boolean {
  return actions.some(({ action, permission }) => ACCEPTS.includes(action) && permission.allowed);
}

interface ButtonRowProps {
  readonly row: readonly PanelAction[];
  readonly menu: readonly PanelAction[];
  readonly status: StandingPath['status'];
  readonly actor: Actor;
  readonly of: string | undefined;
  readonly standsOut: boolean;
}

function ButtonRow({ row, menu, status, actor, of, standsOut }: ButtonRowProps) {
  const id = useId();
  const { acting, press } = actor;
  const isBusy = acting.sending !== undefined;
  const primary = standsOut ? row.find(({ permission }) => permission.allowed) : undefined;
  const reasons = reasonsOf(row, status);
  return (
    <>
      <div className="r-actions" {...(of === undefined ? {} : { role: 'group', 'aria-label': words.of(of) })}>
        {row.map((action) => (
          <ActionButton
            key={action.action}
            action={action}
            isPrimary={action === primary}
            isTaken={isTaken(action, status)}
            isBusy={isBusy}
            isSending={isSame(action, acting.sending)}
            describedBy={
              action.permission.allowed ? undefined : `${id}${reasons.findIndex((it) => it.of.includes(action))}`
            }
            onPress={() => press(action)}
          />
        ))}
        {menu.length > 0 ? (
          <MenuButton
            label={of === undefined ? words.more : words.moreOn(of)}
            refused={isBusy}
            onRefused={acting.say}
            items={menu.map((action) => ({
              id: action.action,
              label: words.buttons[action.action],
              refusal: refusalOf(action),
              onChoose: () => press(action),
            }))}
          />
        ) : null}
      </div>
      {reasons.map(({ text, isHidden }, index) => (
        <p key={text} id={`${id}${index}`} className={isHidden ? 'r-hidden' : 'r-reason r-small r-subtle'}>
          {text}
        </p>
      ))}
    </>
  );
}

/** Somebody has it: the button says so instead of asking again. */
function isTaken({ action, permission }: PanelAction, status: StandingPath['status']): boolean {
  return action === 'acknowledge' && status === 'acknowledged' && !permission.allowed;
}

function refusalOf({ permission }: PanelAction): string | undefined {
  return permission.allowed ? undefined : permission.because;
}

interface Reason {
  readonly of: readonly PanelAction[];
  readonly text: string;
  /** Said already by the path's own sentence. */
  readonly isHidden: boolean;
}

/** Each reason once; where the buttons differ in it, the reason names its button. */
function reasonsOf(row: readonly PanelAction[], status: StandingPath['status']): readonly Reason[] {
  const refused = row.filter(({ permission }) => !permission.allowed);
  const because = [...new Set(refused.map((action) => refusalOf(action) ?? ''))];
  return because.map((text) => {
    const of = refused.filter((action) => refusalOf(action) === text);
    const isHidden = of.every((action) => isTaken(action, status));
    const first = of[0];
    const isOfAll = of.length === row.length || isHidden || first === undefined;
    return { of, isHidden, text: isOfAll ? text : words.refusedBecause(words.buttons[first.action], text) };
  });
}

interface ActionButtonProps {
  readonly action: PanelAction;
  readonly isPrimary: boolean;
  readonly isTaken: boolean;
  readonly isBusy: boolean;
  readonly isSending: boolean;
  readonly describedBy: string | undefined;
  readonly onPress: () => void;
}

/** It never leaves its place: sending, refused or done, the focus stays on it. */
function ActionButton(props: ActionButtonProps) {
  const { action, isPrimary, isTaken: taken, isBusy, isSending, describedBy, onPress } = props;
  const { allowed } = action.permission;
  return (
    <PushButton
      look={isPrimary ? 'primary' : 'plain'}
      refused={!allowed || isBusy}
      describedBy={describedBy}
      onPress={onPress}
    >
      {taken ? <Icon name="acknowledged" /> : allowed ? null : <Icon name="refused" />}
      {isSending ? words.sending : taken ? words.acknowledged : words.buttons[action.action]}
    </PushButton>
  );
}

interface BarProps {
  readonly actions: readonly PanelAction[];
  readonly actor: Actor;
}

function HandoffBar({ actions, actor }: BarProps) {
  const accept = findAction(actions, 'acceptHandoff');
  const decline = findAction(actions, 'declineHandoff');
  if (!accept && !decline) return null;
  return (
    <AnswerBar
      title={accept?.permission.allowed === false ? words.offeredToAnother : words.offered(accept?.from)}
      text={words.offeredText}
      answers={[accept, decline].flatMap((answer) => answer ?? [])}
      actor={actor}
    />
  );
}

function RequestBar({ actions, actor }: BarProps) {
  const answers = [findAction(actions, 'acceptRequest'), findAction(actions, 'declineRequest')];
  if (!answers.some(Boolean)) return null;
  return (
    <AnswerBar
      title={words.requested}
      text={words.requestedText}
      answers={answers.flatMap((answer) => answer ?? [])}
      actor={actor}
    />
  );
}

interface AnswerBarProps {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly PanelAction[];
  readonly actor: Actor;
}

function AnswerBar({ title, text, answers, actor: { acting, press } }: AnswerBarProps) {
  const id = useId();
  const reasons = reasonsOf(answers, 'running');
  return (
    <Notice
      tone="info"
      icon="handoff"
      title={title}
      level={3}
      actions={answers.map((action) => (
        <PushButton
          key={action.action}
          small
          look={ACCEPTS.includes(action.action) && action.permission.allowed ? 'primary' : 'plain'}
          refused={!action.permission.allowed || acting.sending !== undefined}
          describedBy={action.permission.allowed ? undefined : id}
          onPress={() => press(action)}
        >
          {action.permission.allowed ? null : <Icon name="refused" small />}
          {isSame(action, acting.sending) ? words.sending : words.buttons[action.action]}
        </PushButton>
      ))}
    >
      <p>{text}</p>
      {reasons.length > 0 ? (
        <p id={id} className="r-small">
          {reasons.map((reason) => reason.text).join(' ')}
        </p>
      ) : null}
    </Notice>
  );
}

/** What was done, and how it could be taken back. An acknowledgement is said by the path itself. */
function WayBack({ action, sentence }: { action: PanelActionName; sentence: string }) {
  if (action === 'acknowledge') return null;
  return (
    <Notice tone="success" icon="met" title={words.doneTitle(action)} level={3}>
      <p>{words.wayBack[action] ?? sentence}</p>
    </Notice>
  );
}
