/** What the sandbox and others use of the command line: reading logs and mappings. */
export { readHistory, readTickets } from './readHistory';
export type { BadRow, OnBadRow } from './readHistory';
export { readMapping, readMappingFile } from './readMapping';
export type { ReadMapping } from './readMapping';
export type { HistoryMapping } from './mapping';
export { openLog } from './logFile';
export type { LogFile } from './logFile';
export { backtest } from './backtest';
export type { BacktestReport, Progress } from './backtest';
export { Refused } from './refused';
export type { Complaint } from './refused';
export { rungs } from './rungs';
export type { Terminal } from './rungs';
