/** A log on disk as pieces of text, unpacked on the way where it is gzip, whatever its name ends in. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Refused } from './refused';
import { whyNotReadable } from './textFile';

export interface LogFile {
  readonly name: string;
  /** As it lies on disk. */
  readonly bytes: number;
  bytesRead(): number;
  /** Once. */
  pieces(): AsyncGenerator<string>;
}

const PIECE_BYTES = 256 * 1024;

export async function openLog(file: string): Promise<LogFile> {
  const { bytes, isGzip } = await look(file);
  const source = createReadStream(file, { highWaterMark: PIECE_BYTES, autoClose: true });
  // Without a listener, an error before the first piece is asked for would end the process.
  source.on('error', () => undefined);
  return {
    name: file,
    bytes,
    bytesRead: () => source.bytesRead,
    async *pieces() {
      const text = isGzip ? createGunzip({ chunkSize: PIECE_BYTES }) : source;
      if (text !== source) {
        source.on('error', (error) => text.destroy(error));
        source.pipe(text as NodeJS.WritableStream);
      }
      text.setEncoding('utf8');
      try {
        for await (const piece of text) yield piece as string;
      } catch (error) {
        throw new Refused({ where: file, ...whyBroken(error, source.bytesRead) });
      } finally {
        source.destroy();
      }
    },
  };
}

async function look(file: string): Promise<{ bytes: number; isGzip: boolean }> {
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return { bytes: (await handle.stat()).size, isGzip: bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Refused({ where: file, ...whyNotReadable(error) });
  }
}

function whyBroken(error: unknown, bytesRead: number): { why: string; remedy: string } {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return {
      why: `The gzip file ends in the middle, after ${bytesRead} bytes: a part of the log is missing.`,
      remedy: 'Copy or download it again.',
    };
  }
  if (code?.startsWith('Z_')) {
    return { why: `The gzip file is damaged near byte ${bytesRead} (${code}).`, remedy: 'Copy or download it again.' };
  }
  return whyNotReadable(error);
}
