/**
 * One action by itself, in a window of the host's: Jira's issue actions. Where several paths offer it,
 * the path is chosen first; once it is done, the result is said and the window can be closed.
 */
import type { PanelAction } from '@rungs/shared-types';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { panelWords } from '../messages/panel';
import { common } from '../messages/common';
import { Announcer } from '../parts/Announcer';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { PanelSkeleton } from '../panel/PanelSkeleton';
import type { ActionOptions, ActionPort, PanelView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { ActionDialog, NotNow } from './ActionDialog';
import { Sheet } from './Sheet';
import { actionsOf, isActed, directRequest, isAsking, isDirect, pathsOf } from './standing';
import type { ActionOf, DirectAction } from './standing';
import { TroubleNotice } from './TroubleNotice';
import { isSame, useActing, type Acting } from './useActing';

interface ActionPageProps {
  readonly port: ActionPort;
  readonly action: ActionOptions['action'];
}

const words = panelWords.dialog;
/** Long enough for somebody who writes; what changed meanwhile is refused by the server. */
const REFRESH_EVERY_MS = 60_000;

export function ActionPage({ port, action }: ActionPageProps) {
  const load = useCallback(() => port.load(), [port]);
  const refreshed = useRefreshed<PanelView>(load, REFRESH_EVERY_MS);
  const { view, failure, isSlow, reload } = refreshed;
  const acting = useActing(port, refreshed);
  const [isDone, setDone] = useState(false);
  const close = () => port.close();
  return (
    <>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={panelWords.notShown} shown={view} onTryAgain={reload} />
      )}
      {view === undefined ? null : isDone ? (
        <Finished view={view} acting={acting} onClose={close} />
      ) : (
        <OnePath view={view} name={action} acting={acting} onClose={close} onDone={() => setDone(true)} />
      )}
      {view === undefined && failure === undefined && isSlow ? <PanelSkeleton /> : null}
      <Announcer text={acting.said || (view === undefined && isSlow ? panelWords.loading : '')} />
    </>
  );
}

interface OnePathProps {
  readonly view: PanelView;
  readonly name: ActionOptions['action'];
  readonly acting: Acting;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function OnePath({ view, name, acting, onClose, onDone }: OnePathProps) {
  const offered = offeredFor(name, actionsOf(view.escalation));
  const [chosen, setChosen] = useState<string>();
  const action =
    offered.find(({ path }) => path === chosen) ?? offered.find((it) => it.permission.allowed) ?? offered[0];
  if (!action) return <NotOffered name={name} view={view} onClose={onClose} />;
  const choice =
    offered.length > 1 ? (
      <PathChoice
        view={view}
        paths={offered.flatMap(({ path }) => path ?? [])}
        chosen={action.path}
        onChoose={setChosen}
      />
    ) : null;
  const shared = { view, acting, onClose, onDone, choice };
  if (isDirect(action)) return <DirectDialog key={action.path} action={action} {...shared} />;
  return isAsking(action) ? (
    <ActionDialog key={action.path} action={action} look="alone" title={titles[name]} {...shared} />
  ) : null;
}

const titles: { readonly [name in OnePathProps['name']]?: string } = { override: words.override };

function offeredFor(name: OnePathProps['name'], all: readonly PanelAction[]): readonly PanelAction[] {
  if (name === 'override') return all.flatMap((it) => (it.action === 'escalate' ? pastTheNext(it) : []));
  // Nothing has started: escalating is starting by hand.
  return all.filter((it) => it.action === name || (name === 'escalate' && it.action === 'start'));
}

/** Those levels alone that take the authority to choose; why not, where the person has it for none. */
function pastTheNext(action: ActionOf<'escalate'>): readonly PanelAction[] {
  const levels = action.levels.filter(({ bypass }) => bypass);
  const refused = levels.every(({ permission }) => !permission.allowed) ? levels[0]?.permission : undefined;
  return levels.length === 0 ? [] : [{ ...action, levels, permission: refused ?? action.permission }];
}

interface PathChoiceProps {
  readonly view: PanelView;
  readonly paths: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (path: string) => void;
}

function PathChoice({ view, paths, chosen, onChoose }: PathChoiceProps) {
  const id = useId();
  const standing = isActed(view.escalation) ? pathsOf(view.escalation) : [];
  return (
    <div>
      <label className="r-label" htmlFor={id}>
        {words.path}
      </label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {paths.map((path) => (
          <option key={path} value={path}>
            {standing.find((it) => it.path.id === path)?.path.name ?? path}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DirectDialogProps extends Omit<OnePathProps, 'name'> {
  readonly action: DirectAction;
  readonly choice: ReactNode;
}

/** What needs no words: one press more than in the panel, for a window was opened to get here. */
function DirectDialog({ action, view, acting, choice, onClose, onDone }: DirectDialogProps) {
  const { permission } = action;
  const isBusy = acting.sending !== undefined;
  const standing = isActed(view.escalation) ? pathsOf(view.escalation) : [];
  const path = standing.find((it) => it.path.id === action.path)?.path;
  const confirm = () => {
    if (isBusy) return;
    if (!permission.allowed) return acting.say(permission.because);
    void acting.send(directRequest(action)).then((isDone) => isDone && onDone());
  };
  return (
    <Sheet
      look="alone"
      title={words.title[action.action]}
      subtitle={words.of(`${view.incident.key} · ${view.incident.summary}`)}
      onClose={onClose}
      onConfirm={confirm}
      foot={
        <>
          <PushButton look="primary" refused={!permission.allowed || isBusy} onPress={confirm}>
            {isBusy ? panelWords.actions.sending : words.confirm[action.action]}
          </PushButton>
          <PushButton onPress={onClose}>{words.cancel}</PushButton>
          <span className="r-push r-small r-subtle">{words.hint}</span>
        </>
      }
    >
      <div className="r-fields">
        {choice}
        {path ? (
          <p>
            <b>{panelWords.path(path.level, path.levels, path.name)}</b>
            <br />
            {path.sentence}
          </p>
        ) : null}
        {permission.allowed ? null : <NotNow because={permission.because} />}
        {acting.trouble && isSame(action, acting.trouble) ? <TroubleNotice trouble={acting.trouble} /> : null}
      </div>
    </Sheet>
  );
}

interface NotOfferedProps {
  readonly name: ActionOptions['action'];
  readonly view: PanelView;
  readonly onClose: () => void;
}

/** No escalation to act on, or one that the reader may only see. */
function NotOffered({ name, view, onClose }: NotOfferedProps) {
  const { escalation } = view;
  return (
    <Closing title={titles[name] ?? words.title[name === 'override' ? 'escalate' : name]} view={view} onClose={onClose}>
      <NotNow because={isActed(escalation) ? words.notYours : escalation.because} />
    </Closing>
  );
}

function Finished({ view, acting, onClose }: { view: PanelView; acting: Acting; onClose: () => void }) {
  const { done } = acting;
  const action = done?.action ?? 'start';
  const standing = isActed(view.escalation) ? pathsOf(view.escalation) : [];
  const sentence = standing.find(({ path }) => path.id === done?.path)?.path.sentence;
  return (
    <Closing title={words.title[action]} view={view} onClose={onClose}>
      <Notice tone="success" icon="met" title={panelWords.actions.doneTitle(action)}>
        <p>{panelWords.actions.wayBack[action] ?? sentence}</p>
      </Notice>
    </Closing>
  );
}

interface ClosingProps {
  readonly title: string;
  readonly view: PanelView;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Nothing is asked: the one thing left to do is to close, and it has the focus. */
function Closing({ title, view, onClose, children }: ClosingProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Sheet
      look="alone"
      title={title}
      subtitle={words.of(`${view.incident.key} · ${view.incident.summary}`)}
      onClose={onClose}
      foot={
        <PushButton look="primary" buttonRef={button} onPress={onClose}>
          {common.close}
        </PushButton>
      }
    >
      {children}
    </Sheet>
  );
}
