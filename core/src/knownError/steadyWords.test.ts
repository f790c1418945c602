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
