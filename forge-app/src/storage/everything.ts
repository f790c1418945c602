/** Every row of an entity, page by page in the order of its keys: for export and for verifying. */
import { kvs } from '#forge';

export interface KeyedRow {
  readonly key: string;
  readonly value: unknown;
}

export async function pageOfEntity(
  entity: string,
  limit: number,
  cursor?: string,
): Promise<{ rows: KeyedRow[]; cursor?: string | undefined }> {
  const query = kvs.entity(entity).query().index('by-key').limit(limit);
  const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
  return { rows: page.results, cursor: page.nextCursor };
}
