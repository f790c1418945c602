/** What a page is answered: the value, or in words why there is none. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly because: string };
