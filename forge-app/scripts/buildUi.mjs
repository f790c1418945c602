// The Custom UI resources: each folder of static/ with a page → dist/. Relative paths and no inline script, as Forge's policy wants.
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const appFolder = fileURLToPath(new URL('..', import.meta.url));

for (const page of await pages()) {
  const target = `${appFolder}dist/${page}`;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const html = await readFile(`${appFolder}static/${page}/index.html`, 'utf8');
  // A page of modules loads a part of itself when it is opened; the others are one script each.
  const isOfModules = html.includes('type="module"');
  await build({
    absWorkingDir: appFolder,
    entryPoints: [`static/${page}/main.tsx`],
    outdir: target,
    bundle: true,
    minify: true,
    format: isOfModules ? 'esm' : 'iife',
    splitting: isOfModules,
    target: 'es2021',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  await cp(`${appFolder}static/icon.svg`, `${target}/icon.svg`);
  await writeFile(`${target}/index.html`, await pageFor(html, target));
  const { size } = await stat(`${target}/main.js`);
  console.log(`dist/${page}/main.js: ${Math.round(size / 1024)} KB`);
}

/** A page without styles of its own asks for no style sheet. */
async function pageFor(html, target) {
  const hasStyles = await stat(`${target}/main.css`).then(
    () => true,
    () => false,
  );
  return hasStyles ? html : html.replace(/\s*<link rel="stylesheet"[^>]*>/, '');
}

async function pages() {
  const entries = await readdir(`${appFolder}static`, { recursive: true });
  return entries.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'/index.html'.length));
}
