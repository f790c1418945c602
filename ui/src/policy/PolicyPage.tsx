/**
 * The policy, as a form and as text beside each other, to be checked, compared and tried here in the
 * browser by the engine itself; the server checks again. What was typed is never lost.
 */
import type { PolicyInForce, PolicySaveAnswer, PolicyVersionText } from '@rungs/shared-types';
import { editPolicyText, readYaml } from '@rungs/shared-types';
import type { FaultPath, LocatedFault, PolicyEdit } from '@rungs/shared-types';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { dateAndClock } from '../format/times';
import { policyWords } from '../messages/policy';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Lozenge } from '../parts/Lozenge';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import { wordsOf } from '../refresh/useRefreshed';
import { checkedText, compiledDraft, isGood } from './checked';
import type { Checked } from './checked';
import { Difference } from './Difference';
import { FaultList } from './FaultList';
import { Files, Replace } from './Files';
import { EditingContext } from './form/editing';
import type { Editing } from './form/editing';
import { PolicyForm } from './form/PolicyForm';
import { goToPlace, lineOfCaret, NumberedText } from './NumberedText';
import type { PolicyOptions, PolicyPort } from './port';
import { SaveSheet } from './SaveSheet';
import type { SaveRequest } from './SaveSheet';
import { TryIt } from './TryIt';
import { useChecked } from './useChecked';
import { baseOf, useDraft } from './useDraft';
import type { DraftInHand } from './useDraft';
import { authorNames, Versions } from './Versions';

const words = policyWords;

interface PageProps {
  readonly port: PolicyPort;
  readonly tool: PolicyOptions['tool'];
}

export function PolicyPage({ port, tool }: PageProps) {
  const [loaded, setLoaded] = useState<PolicyInForce>();
  const [failure, setFailure] = useState<string>();
  const load = useCallback(() => {
    setFailure(undefined);
    port.load().then(setLoaded, (error: unknown) => setFailure(wordsOf(error)));
  }, [port]);
  useEffect(load, [load]);
  if (loaded) return <Editor port={port} tool={tool} loaded={loaded} />;
  return (
    <main className="r-page" aria-label={words.title} aria-busy={failure === undefined}>
      <header className="r-page-head">
        <h1>{words.title}</h1>
      </header>
      {failure === undefined ? <Loading /> : <LoadFailure failure={failure} title={words.notShown} onTryAgain={load} />}
    </main>
  );
}

function Loading() {
  return (
    <div className="r-card r-skeletons">
      <Bar width="30%" />
      <Bar width="100%" height={240} />
      <Announcer text={words.loading} />
    </div>
  );
}

function Editor({ port, tool, loaded }: PageProps & { readonly loaded: PolicyInForce }) {
  const draft = useDraft(loaded);
  const [checked, showChecked] = useChecked(draft.text);
  const [request, setRequest] = useState<SaveRequest>();
  const [meanwhile, setMeanwhile] = useState<PolicyVersionText>();
  const [saved, setSaved] = useState<number>();
  const [undone, setUndone] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  useSavedSince(port, draft, loaded, setMeanwhile);

  const { document } = checked;
  const nameOf = useMemo(() => authorNames(document, tool), [document, tool]);
  const zone = document?.calendars[0]?.zone ?? 'UTC';
  const { version: savedVersion } = draft.base;
  const policy = useMemo(
    () => (isGood(checked) ? compiledDraft(checked.document, savedVersion) : undefined),
    [checked, savedVersion],
  );
  const whyNot = whyNotSaved(draft, checked, loaded.mayEdit);
  const startSaving = () => {
    if (request || whyNotSaved(draft, checkedText(draft.text, checked), loaded.mayEdit) !== undefined) return;
    const version = (draft.base.version ?? 0) + 1;
    setRequest({ text: draft.text, reason: '', title: words.saving.title(version) });
  };
  const answered = (answer: PolicySaveAnswer) => {
    setRequest(undefined);
    if (answer.ok) {
      setSaved(answer.version);
      setUndone([]);
      // What was typed meanwhile stays, and counts as changed.
      draft.rebase({ text: request?.text ?? draft.text, version: answer.version }, keptText(draft, request));
    } else if ('meanwhile' in answer) {
      setMeanwhile(answer.meanwhile);
    } else {
      showChecked({ ...checked, text: draft.text, faults: answer.faults });
    }
  };
  const editing = useEditingOf(draft, checked, showChecked, loaded.mayEdit, field, setUndone);
  const replace = (text: string) => {
    setUndone((before) => [...before, draft.text]);
    draft.change(text);
    showChecked(checkedText(text, checked));
  };
  const undo = () => {
    const before = undone[undone.length - 1];
    if (before === undefined) return;
    setUndone(undone.slice(0, -1));
    draft.change(before);
    showChecked(checkedText(before, checked));
  };
  useSaveKey(startSaving);

  return (
    <main className="r-page" aria-label={words.title}>
      <header className="r-page-head">
        <div>
          <h1>{document?.name ?? words.title}</h1>
          <p className="r-subtle">{standingInWords(draft)}</p>
        </div>
        <HeadActions
          draft={draft}
          faults={checked.faults.length}
          whyNot={whyNot}
          canUndo={undone.length > 0}
          onUndo={undo}
          onDiscard={() => replace(draft.base.text)}
          onSave={startSaving}
        />
      </header>
      <div role="status" className="r-page-notices">
        {draft.wasKept && draft.isChanged && saved === undefined ? (
          <Notice tone="info" icon="retry" title={words.kept.title}>
            <p>{words.kept.text}</p>
          </Notice>
        ) : null}
        {saved === undefined || draft.isChanged ? null : (
          <Notice tone="success" icon="acknowledged" title={words.saving.saved(saved)}>
            <p>
              {words.saving.savedText} {words.keptRunning}
            </p>
          </Notice>
        )}
      </div>
      {meanwhile ? (
        <Meanwhile
          theirs={meanwhile}
          draft={draft}
          author={`${nameOf(meanwhile.by)}`}
          time={dateAndClock(meanwhile.at, zone)}
          onKeepMine={() => {
            draft.rebase(baseOf(meanwhile));
            setMeanwhile(undefined);
            field.current?.focus();
          }}
          onTakeTheirs={() => {
            setUndone((before) => [...before, draft.text]);
            draft.rebase(baseOf(meanwhile), meanwhile.text);
            showChecked(checkedText(meanwhile.text, checked));
            setMeanwhile(undefined);
          }}
        />
      ) : null}
      <div className="r-card r-split">
        <section aria-label={words.form.title}>
          <div className="r-card-head">
            <div>
              <h2>{words.form.title}</h2>
              <p className="r-small r-subtle">{words.form.means}</p>
            </div>
          </div>
          <FormSide checked={checked} editing={editing} mayEdit={loaded.mayEdit} />
        </section>
        <section aria-label={words.text.title}>
          <Files
            text={draft.text}
            fileName={`${document?.id ?? 'policy'}${draft.base.version === null ? '' : `-${draft.base.version}`}.yaml`}
            mayEdit={loaded.mayEdit}
            onReplace={replace}
          >
            <TextSide fieldRef={field} draft={draft} checked={checked} mayEdit={loaded.mayEdit} />
          </Files>
        </section>
      </div>
      <TryIt policy={policy} />
      <Versions
        port={port}
        current={draft.base.version}
        draft={checked.text}
        mayEdit={loaded.mayEdit}
        nameOf={nameOf}
        zone={zone}
        onRollBack={(version, text) =>
          setRequest({
            text,
            reason: words.saving.rollBackReason(version),
            title: words.saving.rollBackTitle(version),
          })
        }
      />
      {request ? (
        <SaveSheet
          port={port}
          request={request}
          base={draft.base}
          onClose={() => setRequest(undefined)}
          onAnswer={answered}
        />
      ) : null}
    </main>
  );
}

/** After a roll back the editor shows what is in force, unless something else was being written in it. */
function keptText(draft: DraftInHand, request: SaveRequest | undefined): string {
  return draft.isChanged ? draft.text : (request?.text ?? draft.text);
}

/** Ctrl + S, wherever the focus is. */
function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A draft that the tab kept may be older than what is in force by now. */
function useSavedSince(
  port: PolicyPort,
  draft: DraftInHand,
  loaded: PolicyInForce,
  show: (theirs: PolicyVersionText) => void,
): void {
  const began = useRef(draft.base.version);
  useEffect(() => {
    if (loaded.version === null || began.current === loaded.version) return;
    // Without it the page still works: saving asks the server again.
    port.version(loaded.version).then(show, () => undefined);
  }, [port, loaded, show]);
}

function useEditingOf(
  draft: DraftInHand,
  checked: Checked,
  showChecked: (checked: Checked) => void,
  mayEdit: boolean,
  field: { readonly current: HTMLTextAreaElement | null },
  setUndone: (change: (before: readonly string[]) => readonly string[]) => void,
): Editing {
  const latest = useRef({ draft, checked });
  latest.current = { draft, checked };
  const change = useCallback(
    (edit: PolicyEdit): readonly LocatedFault[] => {
      const { draft: now, checked: seen } = latest.current;
      const edited = editPolicyText(now.text, edit);
      if (!edited.ok) return edited.faults;
      const next = checkedText(edited.text, seen);
      if (!isGood(next)) return next.faults;
      setUndone((before) => [...before, now.text]);
      now.change(edited.text);
      showChecked(next);
      return [];
    },
    [showChecked, setUndone],
  );
  const goTo = useCallback(
    (path: FaultPath) => {
      const read = readYaml(latest.current.draft.text);
      if (!read.ok) return;
      const place = read.locate(path);
      if ('line' in place) goToPlace(field.current, place.line, place.column);
    },
    [field],
  );
  const isLocked = !mayEdit || !isGood(checked);
  return useMemo(() => ({ change, goTo, isLocked }), [change, goTo, isLocked]);
}

function whyNotSaved(draft: DraftInHand, checked: Checked, mayEdit: boolean): string | undefined {
  if (!mayEdit) return words.whyNotSaved.noRight;
  if (checked.faults.length > 0) return words.whyNotSaved.faults;
  return draft.isChanged ? undefined : words.whyNotSaved.unchanged;
}

function standingInWords({ base, isChanged }: DraftInHand): string {
  if (base.version === null) return words.noneYet;
  return `${words.inForce(base.version)}. ${isChanged ? words.draft : words.unchanged}`;
}

interface HeadActionsProps {
  readonly draft: DraftInHand;
  readonly faults: number;
  readonly whyNot: string | undefined;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

function HeadActions({ draft, faults, whyNot, canUndo, onUndo, onDiscard, onSave }: HeadActionsProps) {
  const { base, isChanged } = draft;
  return (
    <div className="r-head-actions">
      <span className="r-form-buttons">
        {faults > 0 ? (
          <Lozenge icon="breached" tone="danger" word={words.faultCount(faults)} />
        ) : (
          <Lozenge icon="acknowledged" tone="success" word={words.noFault} />
        )}
        {canUndo ? <PushButton onPress={onUndo}>{words.undo}</PushButton> : null}
        {isChanged && base.version !== null ? <PushButton onPress={onDiscard}>{words.discard}</PushButton> : null}
        <PushButton
          look="primary"
          refused={whyNot !== undefined}
          describedBy={whyNot === undefined ? undefined : 'rungs-why-not-saved'}
          onPress={onSave}
        >
          {whyNot === undefined ? null : <Icon name="refused" small />}
          {words.save((base.version ?? 0) + 1)}
        </PushButton>
      </span>
      <p id="rungs-why-not-saved" className="r-small r-subtle">
        {whyNot}
      </p>
    </div>
  );
}

interface FormSideProps {
  readonly checked: Checked;
  readonly editing: Editing;
  readonly mayEdit: boolean;
}

function FormSide({ checked, editing, mayEdit }: FormSideProps) {
  const { document, faults } = checked;
  return (
    <EditingContext.Provider value={editing}>
      <div role="status">
        {!mayEdit ? <p className="r-small r-subtle">{words.form.readOnly}</p> : null}
        {faults.length > 0 && document ? (
          <Notice tone="warning" icon="suspended" title={words.form.lastGood} level={3}>
            <p>{words.form.lastGoodText}</p>
          </Notice>
        ) : null}
        {document ? null : <p className="r-subtle">{words.form.none}</p>}
      </div>
      {document ? <FormOf document={document} /> : null}
    </EditingContext.Provider>
  );
}

function FormOf({ document }: { document: NonNullable<Checked['document']> }) {
  return useMemo(() => <PolicyForm document={document} />, [document]);
}

interface TextSideProps {
  readonly fieldRef: { readonly current: HTMLTextAreaElement | null };
  readonly draft: DraftInHand;
  readonly checked: Checked;
  readonly mayEdit: boolean;
}

function TextSide({ fieldRef, draft, checked, mayEdit }: TextSideProps) {
  const { faults } = checked;
  const goTo = ({ line, column }: LocatedFault) => goToPlace(fieldRef.current, line, column);
  const nextFault = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || !fieldRef.current) return;
    event.preventDefault();
    const here = lineOfCaret(fieldRef.current);
    const placed = faults.filter(({ line }) => line !== undefined).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const next = placed.find(({ line = 0 }) => line > here) ?? placed[0];
    if (next) goTo(next);
  };
  return (
    <>
      <NumberedText
        fieldRef={fieldRef}
        text={draft.text}
        faults={faults}
        isReadOnly={!mayEdit}
        onChange={draft.change}
        onKeyDown={nextFault}
      />
      <div role="status" className="r-outcome">
        {faults.length > 0 ? (
          <FaultList title={words.text.faults(faults.length)} faults={faults} onGoTo={goTo} />
        ) : null}
      </div>
    </>
  );
}

interface MeanwhileProps {
  readonly theirs: PolicyVersionText;
  readonly draft: DraftInHand;
  readonly author: string;
  readonly time: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

function Meanwhile({ theirs, draft, author, time, onKeepMine, onTakeTheirs }: MeanwhileProps) {
  const [isAsking, setAsking] = useState(false);
  const { meanwhile } = words;
  return (
    <div className="r-page-notice" role="alert">
      <Notice
        tone="warning"
        icon="error"
        title={meanwhile.title(theirs.version)}
        actions={
          <>
            <PushButton onPress={onKeepMine}>{meanwhile.keepMine(theirs.version)}</PushButton>
            <PushButton hasDialog onPress={() => setAsking(true)}>
              {meanwhile.takeTheirs}
            </PushButton>
          </>
        }
      >
        <p>{meanwhile.by(author, time, theirs.reason)}</p>
        <details open>
          <summary>{meanwhile.theirs}</summary>
          <Difference before={draft.base.text} after={theirs.text} />
        </details>
        <details open>
          <summary>{meanwhile.yours}</summary>
          <Difference before={theirs.text} after={draft.text} />
        </details>
      </Notice>
      {isAsking ? (
        <Replace
          title={meanwhile.takenTitle}
          before={draft.text}
          after={theirs.text}
          onClose={() => setAsking(false)}
          onConfirm={onTakeTheirs}
        />
      ) : null}
    </div>
  );
}
