/** What the sandbox and others use of the command line: reading logs and mappings. */
export { readHistory, readTickets } from './readHistory';
export type { BadRow, OnBadRow } from './readHistory';
export { readMapping, readMappingFile } from './readMapping';
export type { ReadMapping } from './readMapping';
export type { HistoryMapping } from './mapping';
export { openLog } from './logFile';
export type { LogFile } from './logFile';
export { backtest } from './backtest';
export type { BacktestReport } from './backtest';
export { backtestAgainst } from './backtestAgainst';
export type { AgainstReport, TwoPolicies } from './backtestAgainst';
export { measureLog } from './metrics';
export type { HoursInAll, MetricsReport } from './metrics';
export type { Progress } from './watchedTickets';
export { Refused } from './refused';
export type { Complaint } from './refused';
export { rungs } from './rungs';
export type { Terminal } from './command';
