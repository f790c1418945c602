/** What falls due happens in order, once, and a loop that feeds itself is found. */
import { describe, expect, it } from '@jest/globals';
import { Agenda } from './agenda';

describe('The agenda', () => {
  it('does what is due in order of time, then of entry, with what falls due meanwhile', async () => {
    const agenda = new Agenda();
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    agenda.add(20, 'b', note('b'));
    agenda.add(10, 'a', () => {
      done.push('a');
      agenda.add(20, 'd', note('d'));
    });
    agenda.add(20, 'c', note('c'));
    agenda.add(21, 'later', note('later'));
    await agenda.runDue(() => 20);
    expect(done).toEqual(['a', 'b', 'c', 'd']);
    expect(agenda.nextDueAt()).toBe(21);
  });

  it('goes on after an entry that failed', async () => {
    const agenda = new Agenda();
    const done: string[] = [];
    agenda.add(1, 'fails', () => Promise.reject(new Error('no')));
    agenda.add(1, 'works', () => void done.push('works'));
    await expect(agenda.runDue(() => 1)).rejects.toThrow('no');
    await agenda.runDue(() => 1);
    expect(done).toEqual(['works']);
  });

  it('names what feeds itself without end', async () => {
    const agenda = new Agenda();
    const again = (): void => agenda.add(1, 'queue due', again);
    again();
    await expect(agenda.runDue(() => 1)).rejects.toThrow('queue due 20000 times');
  });
});
