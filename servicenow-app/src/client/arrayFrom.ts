/**
 * The platform's pages load prototype.js, whose `Array.from` knows no iterables and answers an empty
 * array for a Set. Put right here, before any other module of a page is run.
 */
const platformFrom = Array.from;

if (platformFrom(new Set([1])).length !== 1) {
  Array.from = ((source: Iterable<unknown> | ArrayLike<unknown>, map?: (value: unknown, index: number) => unknown) => {
    const isIterable = source !== null && source !== undefined && Symbol.iterator in Object(source);
    const values = isIterable ? [...(source as Iterable<unknown>)] : platformFrom(source as ArrayLike<unknown>);
    return map ? values.map((value, index) => map(value, index)) : values;
  }) as typeof Array.from;
}
