/**
 * The dialog of one action: what it needs to know, who will be told, and one button that sends it. It
 * follows the view while it is open, so that a level that was reached meanwhile is not offered.
 */
import type { PanelAction } from '@rungs/shared-types';
import { useRef, useState, type ReactNode } from 'react';
import { clockNear, zoneName } from '../format/times';
import { panelWords } from '../messages/panel';
import { Announcer } from '../parts/Announcer';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import type { PanelView } from '../port';
import { chosenLevel, emptyDraft, faultsOf, needsWords, requestOf } from './draft';
import type { Draft, FieldName, Faults } from './draft';
import { endChoices } from './ends';
import { EndField, LevelField, PersonField, ReasonField, WhoIsTold, WordsField } from './fields';
import { Sheet, type SheetLook } from './Sheet';
import { isActed, pathsOf, type AskingAction } from './standing';
import { TroubleNotice } from './TroubleNotice';
import { isSame, type Acting } from './useActing';

const words = panelWords.dialog;

interface ActionDialogProps {
  readonly action: AskingAction;
  readonly view: PanelView;
  readonly acting: Acting;
  readonly look?: SheetLook;
  /** Where the window was opened for less than the whole action. */
  readonly title?: string | undefined;
  /** Of what to act on, where the page offers several. */
  readonly choice?: ReactNode;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ActionDialog(props: ActionDialogProps) {
  const { action, view, acting, look = 'dialog', title, choice, onClose, onDone } = props;
  const [draft, setDraft] = useState<Draft>(() => startingDraft(action, view));
  const [faults, setFaults] = useState<Faults>({});
  const body = useRef<HTMLDivElement>(null);
  const { permission } = action;
  const isSending = acting.sending !== undefined;

  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFaults({});
  };
  const confirm = () => {
    if (isSending) return;
    if (!permission.allowed) return acting.say(permission.because);
    const found = faultsOf(action, draft, view);
    setFaults(found);
    if (Object.keys(found).length > 0) return focusFirstFault(body.current, found);
    void acting.send(requestOf(action, draft, view)).then((isDone) => isDone && onDone());
  };

  return (
    <Sheet
      look={look}
      title={title ?? words.title[action.action]}
      subtitle={subtitleOf(action, view)}
      onClose={onClose}
      onConfirm={confirm}
      foot={
        <>
          <PushButton look="primary" refused={!permission.allowed || isSending} onPress={confirm}>
            {isSending ? panelWords.actions.sending : confirmWords(action, draft)}
          </PushButton>
          <PushButton onPress={onClose}>{words.cancel}</PushButton>
          <span className="r-push r-small r-subtle">{words.hint}</span>
        </>
      }
    >
      <div ref={body} className="r-fields">
        {choice}
        {permission.allowed ? null : <NotNow because={permission.because} />}
        <Fields action={action} view={view} draft={draft} faults={faults} change={change} />
        {acting.trouble && isSame(action, acting.trouble) ? <TroubleNotice trouble={acting.trouble} level={3} /> : null}
        {/* What is behind a modal is inert, and says nothing aloud. */}
        {look === 'alone' ? null : <Announcer text={acting.said} />}
      </div>
    </Sheet>
  );
}

export function NotNow({ because }: { because: string }) {
  return (
    <Notice tone="warning" icon="refused" title={words.notNow} level={3}>
      <p>{because}</p>
    </Notice>
  );
}

interface FieldsProps {
  readonly action: AskingAction;
  readonly view: PanelView;
  readonly draft: Draft;
  readonly faults: Faults;
  readonly change: (part: Partial<Draft>) => void;
}

function Fields({ action, view, draft, faults, change }: FieldsProps) {
  const tells = action.action === 'start' ? action.tells : chosenLevel(action, draft)?.tells;
  const isByHand = action.action === 'start' || action.action === 'escalate';
  return (
    <>
      {action.action === 'escalate' ? (
        <div data-field="level">
          <LevelField
            levels={action.levels}
            chosen={draft.level}
            fault={faults.level}
            onChoose={(level) => change({ level })}
          />
        </div>
      ) : null}
      {action.action === 'deEscalate' && action.level ? (
        <p>
          <span className="r-label">{words.backTo}</span> {words.level(action.level.level, action.level.name)}
        </p>
      ) : null}
      {action.action === 'handOff' ? (
        <div data-field="to">
          <PersonField
            candidates={action.candidates}
            chosen={draft.to}
            fault={faults.to}
            onChoose={(to) => change({ to })}
          />
        </div>
      ) : null}
      {action.action === 'extend' || action.action === 'suspend' ? (
        <div data-field="end">
          <EndField
            choices={endChoices(view.asOf, action.latest, view.zone)}
            chosen={draft.end}
            wall={draft.wall}
            zoneName={zoneName(view.asOf, view.zone)}
            latest={
              action.latest === undefined ? undefined : words.latest(clockNear(action.latest, view.asOf, view.zone))
            }
            fault={faults.end}
            onChoose={(end) => change({ end })}
            onType={(wall) => change({ wall })}
          />
        </div>
      ) : null}
      {isByHand ? <ReasonField chosen={draft.reason} onChoose={(reason) => change({ reason })} /> : null}
      <div data-field="words">
        <WordsField
          label={words.words[action.action] ?? ''}
          required={needsWords(action, draft)}
          value={draft.words}
          hint={wordsHint(action)}
          fault={faults.words}
          onChange={(text) => change({ words: text })}
        />
      </div>
      {tells ? <WhoIsTold tells={tells} /> : null}
    </>
  );
}

/** The first end that there is, where the usual one is past what the policy allows. */
function startingDraft(action: AskingAction, view: PanelView): Draft {
  const draft = emptyDraft(action, view);
  if (action.action !== 'extend' && action.action !== 'suspend') return draft;
  const ids = endChoices(view.asOf, action.latest, view.zone).map(({ id }) => id);
  return { ...draft, end: ids.includes(draft.end) ? draft.end : (ids[0] ?? 'other') };
}

function subtitleOf({ path }: PanelAction, { incident, escalation }: PanelView): string {
  const paths = isActed(escalation) ? pathsOf(escalation) : [];
  const name = paths.find((it) => it.path.id === path)?.path.name;
  return words.of(`${incident.key} · ${incident.summary}`, paths.length > 1 ? name : undefined);
}

function confirmWords(action: AskingAction, draft: Draft): string {
  switch (action.action) {
    case 'escalate':
    case 'deEscalate':
      return words.confirm[action.action](chosenLevel(action, draft)?.level);
    case 'handOff':
      return words.confirm.handOff(action.candidates.find(({ id }) => id === draft.to)?.name);
    default:
      return words.confirm[action.action];
  }
}

function wordsHint(action: AskingAction): string {
  if (action.action !== 'giveUpdate') return words.internal;
  const audience = action.audience ?? '';
  return action.kind === 'public' ? words.publicUpdate(audience) : words.stakeholderUpdate(audience);
}

const FIELD_ORDER: readonly FieldName[] = ['level', 'to', 'end', 'words'];

function focusFirstFault(body: HTMLElement | null, faults: Faults): void {
  const field = FIELD_ORDER.find((name) => faults[name] !== undefined);
  body
    ?.querySelector<HTMLElement>(`[data-field=${field}] :is(input:checked, [type=datetime-local], select, textarea)`)
    ?.focus();
}
