/**
 * A form with a file in it, as `POST /now/attachment/upload` takes it: table and record in fields of their own, the
 * file in the last part, with its own content type.
 */
import type { HttpRequest } from '../../http';
import type { NewAttachment } from '../data/attachments';

interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly content: Buffer;
}

/** Undefined where the request is no such form. */
export function multipartFile(request: HttpRequest): NewAttachment | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return undefined;
  const body = Buffer.from(request.bytes ?? Buffer.from(request.body ?? '', 'utf8'));
  const parts = partsOf(body, boundary);
  const file = parts.at(-1);
  if (file?.fileName === undefined) return undefined;
  const field = (name: string): string => parts.find((part) => part.name === name)?.content.toString('utf8') ?? '';
  return {
    table: field('table_name'),
    sysId: field('table_sys_id'),
    fileName: file.fileName,
    contentType: file.contentType,
    content: file.content,
  };
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = body.indexOf(delimiter);
  for (;;) {
    const to = from < 0 ? -1 : body.indexOf(delimiter, from + delimiter.length);
    if (to < 0) return parts;
    // Each part stands between the line ends that follow and precede its delimiters.
    parts.push(partIn(body.subarray(from + delimiter.length + 2, to - 2)));
    from = to;
  }
}

function partIn(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n');
  const headers = part.subarray(0, Math.max(end, 0)).toString('utf8');
  return {
    name: /name="([^"]*)"/.exec(headers)?.[1] ?? '',
    fileName: /filename="([^"]*)"/.exec(headers)?.[1],
    contentType: /^content-type: *(.+)$/im.exec(headers)?.[1]?.trim() ?? '',
    content: part.subarray(end + 4),
  };
}
