/** Writes what happened on the ticket, as an internal comment that mentions nobody. */
import { noteInWords } from '#engine';
import type { AddWorkNote } from '@rungs/core';
import { writeInternalComment } from './internalComment';
import type { MadeId, Scene } from './runner';

export function addWorkNote(effect: AddWorkNote, scene: Scene): Promise<MadeId> {
  return writeInternalComment(scene, effect.id, noteInWords(effect, scene.policy), []);
}
