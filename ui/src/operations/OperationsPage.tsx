/** How the app itself fares: calm until something needs a person, then what, why and one button. */
import { useCallback, useState } from 'react';
import type { OperationsView, RefusedSetting } from '@rungs/shared-types';
import { clock, clockWithSeconds, date, zoneName } from '../format/times';
import { common } from '../messages/common';
import { operationsWords as words } from '../messages/operations';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import { useRefreshed, wordsOf } from '../refresh/useRefreshed';
import { AuditCard } from './AuditCard';
import { BudgetCard } from './BudgetCard';
import { DeadLetters } from './DeadLetters';
import { ExportCard } from './ExportCard';
import { Failures } from './Failures';
import { HeartbeatCard, isSilent } from './HeartbeatCard';
import { PauseSheet } from './PauseSheet';
import { QueueCard } from './QueueCard';
import { RetentionCard } from './RetentionCard';
import type { OperatedTool, OperationsPort } from './operationsPort';

export interface OperationsProps {
  readonly port: OperationsPort;
  readonly tool: OperatedTool;
  readonly refreshEveryMs: number;
}

/** What a part of the page may do: ask, show the answer, and say in words what came of it. */
export type Do = (ask: () => Promise<OperationsView>, done: string) => Promise<boolean>;

export function OperationsPage({ port, tool, refreshEveryMs }: OperationsProps) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload, show } = useRefreshed<OperationsView>(load, refreshEveryMs);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const isLoading = view === undefined && failure === undefined;

  const doIt: Do = async (ask, done) => {
    try {
      show(await ask());
      setTrouble(undefined);
      setSaid(done);
      return true;
    } catch (error) {
      setTrouble(wordsOf(error));
      return false;
    }
  };

  return (
    <main className="r-page" aria-label={words.title} aria-busy={isLoading}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          {view ? <p className="r-subtle">{asOfLine(view)}</p> : null}
        </div>
        {view?.mayOperate ? <PauseButtons view={view} port={port} doIt={doIt} /> : null}
      </header>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.notShown} shown={view} onTryAgain={reload} />
      )}
      {trouble === undefined ? null : (
        <div role="alert" className="r-page-notice">
          <Notice tone="danger" icon="error" title={words.failed}>
            <p>{trouble}</p>
          </Notice>
        </div>
      )}
      {view ? <Content view={view} port={port} tool={tool} doIt={doIt} /> : null}
      {isLoading && isSlow ? <Skeleton /> : null}
      <Announcer text={isLoading && isSlow ? words.loading : said} />
    </main>
  );
}

interface PartProps {
  readonly view: OperationsView;
  readonly port: OperationsPort;
  readonly doIt: Do;
}

function Content({ view, port, tool, doIt }: PartProps & { tool: OperatedTool }) {
  const { budget, retention } = view;
  return (
    <>
      <Standing view={view} tool={tool} />
      <RefusedSettings settings={view.settings ?? []} />
      <SilentOnCall because={view.silentOnCall ?? []} />
      <div className="r-cards">
        <HeartbeatCard view={view} />
        {budget ? <BudgetCard budget={budget} zone={view.zone} /> : null}
        <QueueCard view={view} />
      </div>
      <Failures view={view} port={port} tool={tool} doIt={doIt} />
      <DeadLetters view={view} port={port} doIt={doIt} />
      <div className="r-columns">
        <AuditCard view={view} port={port} onVerified={() => void doIt(() => port.load(), '')} />
        <div className="r-column">
          {retention ? <RetentionCard view={view} retention={retention} port={port} doIt={doIt} /> : null}
          {view.mayOperate ? <ExportCard port={port} /> : null}
          <Uninstall tool={tool} />
        </div>
      </div>
    </>
  );
}

/** One sentence on top: what there is to know before any number. */
function Standing({ view, tool }: { view: OperationsView; tool: OperatedTool }) {
  const { pause, heartbeat, failures, deadLetters, settings, asOf, zone } = view;
  if (pause) {
    const until = pause.until === null ? undefined : clockWithDate(pause.until, asOf, zone);
    return (
      <div className="r-page-notice">
        <Notice tone="paused" icon="suspended" title={words.paused.title}>
          <p>{words.paused.text(pause.by, clockWithDate(pause.since, asOf, zone), until)}</p>
          <p>{words.paused.because(pause.because)}</p>
        </Notice>
      </div>
    );
  }
  if (heartbeat.lastAt === null)
    return <Standfirst tone="info" icon="clock" title={words.never.title} text={words.never.text[tool]} />;
  if (isSilent(view)) {
    const title = words.silent.title(clockWithDate(heartbeat.lastAt, asOf, zone));
    return <Standfirst tone="danger" icon="breached" title={title} text={words.silent.text[tool]} />;
  }
  const brokenAudit = (view.audit?.broken.length ?? 0) > 0;
  const refusesSettings = (settings?.length ?? 0) > 0;
  const causes = [deadLetters.length > 0, brokenAudit, refusesSettings].filter(Boolean).length + failures.length;
  if (causes === 0) return <Standfirst tone="success" icon="acknowledged" {...words.working} />;
  return <Standfirst tone="warning" icon="error" title={words.needsYou.title(causes)} text={words.needsYou.text} />;
}

/** What is refused is as good as not set: it is said until somebody mends it. */
function RefusedSettings({ settings }: { settings: readonly RefusedSetting[] }) {
  if (settings.length === 0) return null;
  return (
    <div className="r-page-notice">
      <Notice tone="warning" icon="error" title={words.settings.title(settings.length)}>
        <p>{words.settings.text}</p>
        <ul>
          {settings.map(({ name, because }) => (
            <li key={name}>{words.settings.refused(name, because)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The policy's own rota serves meanwhile: nobody is left untold, but not whom the tool's shifts mean. */
function SilentOnCall({ because }: { because: readonly string[] }) {
  if (because.length === 0) return null;
  return (
    <div className="r-page-notice">
      <Notice tone="warning" icon="error" title={words.silentOnCall.title}>
        <p>{words.silentOnCall.text}</p>
        <ul>
          {because.map((it) => (
            <li key={it}>{words.silentOnCall.because(it)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface StandfirstProps {
  readonly tone: 'info' | 'danger' | 'success' | 'warning';
  readonly icon: 'clock' | 'breached' | 'acknowledged' | 'error';
  readonly title: string;
  readonly text: string;
}

function Standfirst({ tone, icon, title, text }: StandfirstProps) {
  return (
    <div className="r-page-notice">
      <Notice tone={tone} icon={icon} title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

function PauseButtons({ view, port, doIt }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  if (view.pause) {
    return (
      <PushButton look="primary" onPress={() => void doIt(() => port.resume(), words.done)}>
        <Icon name="start" small />
        {words.pause.resume}
      </PushButton>
    );
  }
  return (
    <>
      <PushButton hasDialog onPress={() => setOpen(true)}>
        <Icon name="suspended" small />
        {words.pause.button}
      </PushButton>
      {isOpen ? (
        <PauseSheet
          asOf={view.asOf}
          onClose={() => setOpen(false)}
          onPause={(asked) =>
            void doIt(() => port.pause(asked), words.paused.title).then((isDone) => isDone && setOpen(false))
          }
        />
      ) : null}
    </>
  );
}

function Uninstall({ tool }: { tool: OperatedTool }) {
  return (
    <section className="r-card">
      <h2>{words.uninstall.title}</h2>
      {words.uninstall.text[tool].map((text) => (
        <p key={text} className="r-small r-subtle">
          {text}
        </p>
      ))}
    </section>
  );
}

function asOfLine({ asOf, zone }: OperationsView): string {
  const time = `${date(asOf, zone)}, ${clockWithSeconds(asOf, zone)}`;
  return `${common.asOf(time)} · ${words.zoneHint(zoneName(asOf, zone))}`;
}

function clockWithDate(at: number, asOf: number, zone: string): string {
  return date(at, zone) === date(asOf, zone) ? clock(at, zone) : `${date(at, zone)}, ${clock(at, zone)}`;
}

function Skeleton() {
  return (
    <div aria-hidden="true" className="r-cards">
      {[1, 2, 3].map((card) => (
        <div key={card} className="r-card r-skeletons">
          <Bar width="50%" height={16} />
          <Bar width="80%" height={10} />
          <Bar width="70%" height={10} />
        </div>
      ))}
    </div>
  );
}
