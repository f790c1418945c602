/** Download, import and beginning anew; nothing replaces the draft before it is confirmed. */
import type { StarterPolicy } from '@rungs/shared-types';
import { starterPolicies } from '@rungs/shared-types';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Sheet } from '../dialog/Sheet';
import { policyWords } from '../messages/policy';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Difference } from './Difference';
import { FaultList } from './FaultList';
import { download, readPolicyFile } from './policyFile';
import type { ReadFile } from './policyFile';

const words = policyWords.file;

interface FilesProps {
  readonly text: string;
  readonly fileName: string;
  readonly mayEdit: boolean;
  readonly onReplace: (text: string) => void;
  readonly children: ReactNode;
}

type Asking =
  { readonly kind: 'starters' } | { readonly kind: 'replace'; readonly name: string; readonly text: string };

/** The head of the text, and around the text the place where a file may be dropped. */
export function Files({ text, fileName, mayEdit, onReplace, children }: FilesProps) {
  const [asking, setAsking] = useState<Asking>();
  const [refused, setRefused] = useState<Extract<ReadFile, { ok: false }>>();
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    setRefused(undefined);
    void readPolicyFile(file).then((read) =>
      read.ok ? setAsking({ kind: 'replace', name: `“${read.name}”`, text: read.text }) : setRefused(read),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (mayEdit) take(event.dataTransfer.files[0]);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className="r-card-head">
        <div>
          <h2>{policyWords.text.title}</h2>
          <p className="r-small r-subtle">{policyWords.text.means}</p>
        </div>
        <span className="r-form-buttons">
          <PushButton look="quiet" small onPress={() => download(text, fileName)}>
            <Icon name="download" small />
            {words.download}
          </PushButton>
          {mayEdit ? (
            <>
              <PushButton look="quiet" small onPress={() => chooser.current?.click()}>
                {words.import}
              </PushButton>
              <PushButton look="quiet" small hasDialog onPress={() => setAsking({ kind: 'starters' })}>
                {words.starters}
              </PushButton>
            </>
          ) : null}
        </span>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={words.import}
        accept=".yaml,.yml,.json,application/yaml,application/json,text/plain"
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file may be chosen again once it is corrected.
          target.value = '';
        }}
      />
      <div role="status">{refused ? <Refused refused={refused} /> : null}</div>
      {children}
      {asking?.kind === 'starters' ? (
        <Starters
          onClose={() => setAsking(undefined)}
          onChoose={(starter) => setAsking({ kind: 'replace', name: `“${starter.name}”`, text: starter.text })}
        />
      ) : null}
      {asking?.kind === 'replace' ? (
        <Replace
          title={words.replaceTitle(asking.name)}
          before={text}
          after={asking.text}
          onClose={() => setAsking(undefined)}
          onConfirm={() => {
            setAsking(undefined);
            setRefused(undefined);
            onReplace(asking.text);
          }}
        />
      ) : null}
    </div>
  );
}

function Refused({ refused: { because, faults } }: { refused: Extract<ReadFile, { ok: false }> }) {
  return (
    <>
      <Notice tone="danger" icon="error" title={words.refused} level={3}>
        <p>{because}</p>
      </Notice>
      {faults.length > 0 ? <FaultList title={policyWords.faultCount(faults.length)} faults={faults} /> : null}
    </>
  );
}

interface StartersProps {
  readonly onClose: () => void;
  readonly onChoose: (starter: StarterPolicy) => void;
}

function Starters({ onClose, onChoose }: StartersProps) {
  return (
    <Sheet look="dialog" title={words.startersTitle} subtitle={words.startersText} onClose={onClose}>
      <ul className="r-versions">
        {starterPolicies.map((starter) => (
          <li key={starter.id}>
            <div className="r-grow">
              <b>{starter.name}</b>
              <p className="r-small">{starter.suits}</p>
            </div>
            <PushButton small label={`${words.use} ${starter.name}`} onPress={() => onChoose(starter)}>
              {words.use}
            </PushButton>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

interface ReplaceProps {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function Replace({ title, before, after, onClose, onConfirm }: ReplaceProps) {
  return (
    <Sheet
      look="dialog"
      title={title}
      subtitle={words.replaceText}
      onClose={onClose}
      onConfirm={onConfirm}
      foot={
        <>
          <PushButton look="primary" onPress={onConfirm}>
            {words.replace}
          </PushButton>
          <PushButton onPress={onClose}>{policyWords.cancel}</PushButton>
        </>
      }
    >
      <Difference before={before} after={after} />
    </Sheet>
  );
}
