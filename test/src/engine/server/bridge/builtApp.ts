/** In place of the host's reading of XML: what Node read of the build, beside the script. */
import type { BuiltApp } from '../../../hosts/servicenow/install/builtApp';
import type { Column } from '../../../hosts/servicenow/data/dictionary';

/** As JSON has it: a table's columns one after the other. */
export interface WrittenApp extends Omit<BuiltApp, 'tables'> {
  readonly tables: readonly (Omit<BuiltApp['tables'][number], 'table'> & {
    readonly table: Omit<BuiltApp['tables'][number]['table'], 'columns'>;
    readonly columns: readonly Column[];
  })[];
}

export function readBuiltApp(file: string): BuiltApp {
  const { tables, ...rest } = JSON.parse(readFile(file, 'utf-8')) as WrittenApp;
  return {
    ...rest,
    tables: tables.map(({ table, columns, choices }) => ({
      table: { ...table, columns: new Map(columns.map((column) => [column.name, column])) },
      choices,
    })),
  };
}
