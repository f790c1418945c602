/** Where the numbers were measured, so that only ratios are compared between machines. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${model}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}, load average ${load}`;
}
