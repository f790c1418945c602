import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { steadyWords } from './steadyWords';

const sameError: readonly [name: string, once: string, again: string][] = [
  ['amounts with units', 'request timed out after 30000ms', 'request timed out after 12 ms.'],
  ['pool and thread numbers', 'HikariPool-1 - Connection', 'HikariPool-27 - connection'],
  [
    'hosts with ports',
    'dial tcp db-1.northwind.example:5432: refused',
    'dial tcp db-22.prod.northwind.example:6000: refused',
  ],
  ['addresses', 'connect to 10.1.2.3:443 failed', 'connect to 192.168.100.7 failed'],
  [
    'sys_ids and UUIDs',
    'record 9d385017c611228701d22104cc95c371 locked',
    'record 7b1e2f60-0d1c-4f3a-9d0e-3f6f0a3d1b22 locked',
  ],
  ['mail addresses', 'mailbox <a.kim@northwind.example> is full', 'mailbox <b@roy.example> is full'],
  ['timestamps', '2026-11-17T14:07:02.123Z spooler down', '2025-01-01 09:00:00 spooler down'],
  ['names in quotes', "log for database 'Orders' is full", "log for database 'Stock' is full"],
  [
    'line breaks, case and punctuation',
    'Out of memory:\n  Killed process 4711 (java)',
    'out of memory - killed process 8 java',
  ],
  ['the HTTP version', 'HTTP/1.1 504', 'http 504'],
];

const otherError: readonly [name: string, one: string, other: string][] = [
  ['HTTP status codes', 'HTTP 504', 'HTTP 404'],
  ['vendor codes', 'ORA-00054', 'ORA-01555'],
  ['Windows error codes', 'error 0x0000011b', 'error 0x000006ba'],
  ['exit codes', 'exit code 137', 'exit code 1'],
  ['packages that look like hosts', 'acme.io.FileException', 'acme.net.FileException'],
  ['Java classes', 'java.net.UnknownHostException', 'java.net.ConnectException'],
];

describe('what stays the same of an error text', () => {
  it.each(sameError)('[PRB-4] ignores %s', (_name, once, again) => {
    expect(steadyWords(once)).toEqual(steadyWords(again));
  });

  it.each(otherError)('[PRB-4] tells apart %s', (_name, one, other) => {
    expect(steadyWords(one)).not.toEqual(steadyWords(other));
  });

  it('[PRB-4] keeps the words, and one mark where neighbouring parts vary', () => {
    expect(steadyWords('50 of 50 connections to 10.0.0.1 17 in use')).toEqual([
      '…',
      'of',
      '…',
      'connections',
      'to',
      '…',
      'in',
      'use',
    ]);
  });

  it.each<readonly [text: string, words: string]>([
    ['', ''],
    ['a\t b\n\nc', 'a b c'],
    ['“Disk” «full» ‘now’', 'disk full now'],
    ['[a]{b}|c~d`e_f^g@', 'a b c d e f g'],
    ["log 'orders' full", 'log … full'],
    ['log "orders". full', 'log … full'],
    ["log 'orders'.) full", 'log … full'],
    ["it's 'half", 'it s half'],
    ["x'orders' full", 'x orders full'],
    ["'orders'x full", 'orders x full'],
    ['see http://a/b?c and https://d now', 'see … and … now'],
    ['xhttps://d/e', 'x …'],
    ['ask kim@northwind now', 'ask … now'],
    ['ask @kim now', 'ask kim now'],
    ['id 7b1e2f60-0d1c-4f3a-9d0e-3f6f0a3d1b22 gone', 'id … gone'],
    ['id g7b1e2f60-0d1c-4f3a-9d0e-3f6f0a3d1b22x gone', 'id g … x gone'],
    ['on 2026-11-17 down', 'on … down'],
    ['x2026-11-17y down', 'x … y down'],
    ['at 2026-11-17T14:07:02.123Z down', 'at … down'],
    ['at 2026-11-17T14:07:02,5+01:00 down', 'at … down'],
    ['at 2026-11-17T14:07-0130 down', 'at … down'],
    ['at 2026-11-17T14:07x down', 'at … x down'],
    ['from 10.1.2.3 to 192.168.100.7:443 now', 'from … to … now'],
    ['from a10.1.2.3 now', 'from a… … now'],
    ['from (10.1.2.3:8080) now', 'from … now'],
    ['db-1.northwind.example:5432 is', '… is'],
    ['db.corp, a.lan; b.local', '…'],
    ['com.acme.io.File', 'com acme io file'],
    ['java.net.UnknownHost', 'java net unknownhost'],
    ['acme.io-file', 'acme io file'],
    ['acme.io.', '…'],
    ['HTTP/1.1 504', 'http 504'],
    ['xHTTP/1.1 200', 'xhttp …'],
    ['HTTP/2x', 'http …'],
    ['http 504', 'http 504'],
    ['smtp 550', 'smtp 550'],
    ['status 500', 'status 500'],
    ['error 1205', 'error 1205'],
    ['code 137', 'code 137'],
    ['errno 28', 'errno 28'],
    ['event 4625', 'event 4625'],
    ['id 41', 'id 41'],
    ['exit 1', 'exit 1'],
    ['sqlstate 40001', 'sqlstate 40001'],
    ['ora 01555', 'ora 01555'],
    ['kb 5034', 'kb 5034'],
    ['error 123456', 'error …'],
    ['room 504', 'room …'],
    ['504', '…'],
    ['error 0x11b and 0x0000011b', 'error 0x11b and 0x0000011b'],
    ['error 0x123456789', 'error …'],
    ['a0x11', 'a…x…'],
    ['0x11g', '…'],
    ['waited 30 ms in', 'waited … in'],
    ['waited 30 s, 2 sec, 3 seconds, 4 min, 5 minutes in', 'waited … in'],
    ['took 3 mb, 4 gb, 5 bytes, 6 kb in', 'took … in'],
    ['some seconds in', 'some seconds in'],
    ['a1 seconds in', 'a… seconds in'],
    ['1a seconds in', '… seconds in'],
    ['deadbeef1234 x', '… x'],
    ['deadbeef123 x', 'deadbeef… x'],
    ['deadbeefdead x', 'deadbeefdead x'],
    ['deadbeef1234g x', 'deadbeef…g x'],
    ['worker17of20 x', 'worker…of… x'],
    ['12th try', '… try'],
    [`x${'a'.repeat(199)} end`, `x${'a'.repeat(199)} end`],
    [`x${'a'.repeat(200)} end`, '… end'],
  ])('[PRB-4] %j is %j', (text, words) => {
    expect(steadyWords(text).join(' ')).toBe(words);
  });

  it('[PRB-4] takes a payload of any length for one varying part', () => {
    expect(steadyWords(`body ${'a.b-'.repeat(20_000)} end`)).toEqual(['body', '…', 'end']);
  });

  it('[PRB-4] reads a text the same way wherever it stands', () => {
    const kept = (text: string): string[] => steadyWords(text).filter((word) => word !== '…');
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, text) => {
        expect(kept(`${before}\nhere\n${text}`)).toEqual([...kept(before), 'here', ...kept(text)]);
      }),
    );
  });
});
