/** Reads an export page by page into a file; where a page fails it is taken up there, not begun anew. */
import { useRef, useState } from 'react';
import { operationsWords } from '../messages/operations';
import { wordsOf } from '../refresh/useRefreshed';
import type { OperationsPort } from './operationsPort';

const words = operationsWords.exports;

interface Exporting {
  readonly start: () => void;
  readonly words: string;
  readonly isBroken: boolean;
  readonly isRunning: boolean;
}

export function useExport(port: OperationsPort, everything: boolean): Exporting {
  const [said, setSaid] = useState('');
  const [isBroken, setBroken] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const lines = useRef<string[]>([]);
  const place = useRef<string | null>(null);

  const run = async (): Promise<void> => {
    do {
      const page = await port.exportPage({ everything, place: place.current });
      lines.current.push(...page.lines);
      place.current = page.next;
      setSaid(words.running(lines.current.length, page.kind));
    } while (place.current !== null);
  };
  const finish = () => {
    saveFile(lines.current, everything ? words.fileName : words.auditFileName);
    setSaid(words.done(lines.current.length));
    lines.current = [];
    setBroken(false);
  };
  const start = () => {
    if (isRunning) return;
    setRunning(true);
    run()
      .then(finish, (error: unknown) => {
        setBroken(true);
        setSaid(`${wordsOf(error)} ${words.broken(lines.current.length)}`);
      })
      .finally(() => setRunning(false));
  };
  return { start, words: said, isBroken, isRunning };
}

function saveFile(lines: readonly string[], name: string): void {
  const url = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: `${name}.jsonl` }).click();
  URL.revokeObjectURL(url);
}
