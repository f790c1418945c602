/** What administrators' pages alone ask of the engine: verifying is no business of an event. */
export { emptyChain, verifyChain } from '@rungs/core';
