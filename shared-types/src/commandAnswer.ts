/** What a screen gets back when a person pressed a button: the new view, or why not, in words. */
import type { PanelView } from '@rungs/core';

export type CommandAnswer =
  { readonly ok: true; readonly view: PanelView } | { readonly ok: false; readonly because: string };
