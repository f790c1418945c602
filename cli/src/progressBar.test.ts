import { describe, expect, it } from '@jest/globals';
import { progressDisplay } from './progressBar';

function drawn(isTTY: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const display = progressDisplay({ isTTY, write: (text) => written.push(text) }, () => now);
  for (const time of times) {
    now = time;
    display.show({ events: 1234, share: time / 10_000 });
  }
  display.end();
  return written;
}

describe('progressDisplay', () => {
  it('draws a bar where a person looks on, ten times a second at most, and wipes it', () => {
    const written = drawn(true, [0, 50, 5000]);
    expect(written).toHaveLength(3);
    expect(written[1]).toContain(`[${'█'.repeat(15)}${'░'.repeat(15)}] 50 %, 1,234 events, 5 s`);
    expect(written[2]).toBe('\r\u001b[K');
  });

  it('writes a line now and then elsewhere', () => {
    expect(drawn(false, [0, 1000, 6000, 7000])).toEqual(['60 %, 1,234 events, 6 s\n']);
  });
});
