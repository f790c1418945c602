/**
 * Which site this invocation is for, as Operations knows it. Forge's own library says so where the platform tells it of the
 * installation, and else keeps it in the context that its calls are made with; nothing but an alert needs it.
 */
import { getAppContext } from '#forge';

export function cloudId(): string {
  const [site] = getAppContext().installation?.contexts ?? [];
  return site?.cloudId ?? /site\/([^/]+)$/.exec(contextAri())?.[1] ?? '';
}

function contextAri(): string {
  const runtime: unknown = Reflect.get(globalThis, '__forge_runtime__');
  if (typeof runtime !== 'object' || runtime === null || !('contextAri' in runtime)) return '';
  return String(runtime.contextAri);
}
