/** Compile-time proof that a schema's type and core's type are one, `readonly` aside. */
type AllReadonly<T> = T extends readonly (infer Item)[]
  ? readonly AllReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: AllReadonly<T[Key]> }
    : T;

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type Same<A, B> = Identical<AllReadonly<A>, AllReadonly<B>>;

export type Expect<Claim extends true> = Claim;
