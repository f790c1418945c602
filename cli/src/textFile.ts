/** A small file that a person wrote, read whole. */
import { readFile } from 'node:fs/promises';
import { Refused } from './refused';

export async function readTextFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused({ where: file, ...whyNotReadable(error) });
  }
}

export function whyNotReadable(error: unknown): { readonly why: string; readonly remedy: string } {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return { why: 'There is no such file.', remedy: 'Check the path; it is taken from the current directory.' };
    case 'EISDIR':
      return { why: 'This is a directory.', remedy: 'Name a file in it.' };
    case 'EACCES':
      return { why: 'This file may not be read.', remedy: 'Ask its owner for the permission to read it.' };
    default:
      return { why: `It cannot be read: ${String(error)}.`, remedy: 'Check the disk and the file.' };
  }
}
