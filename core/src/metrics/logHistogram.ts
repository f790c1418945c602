/**
 * Times as counts in buckets whose width grows with the value, so that days can be merged and a percentile asked
 * of the sum. Up to 64 ms a bucket is a millisecond; above, each doubling is cut into 32, so that a bucket is at
 * most a 32nd of its values wide and its middle is wrong by at most 1/64 (the layout of Tene's HdrHistogram). Bounds
 * are whole numbers found by halving, not by logarithm: every engine must put a time into the same bucket.
 */

/** Counts by bucket; buckets without a count are absent. Plain, so that it can be stored. */
export interface LogHistogram {
  readonly [bucket: string]: number;
}

const LINEAR = 64;
const PER_DOUBLING = 32;

/** A time in milliseconds, not negative; fractions are cut off. */
export function histogramOf(timesMs: readonly number[]): LogHistogram {
  const counts = new Map<number, number>();
  for (const ms of timesMs) {
    const bucket = bucketOf(ms);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return inOrder(counts);
}

export function mergeHistograms(histograms: readonly LogHistogram[]): LogHistogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [bucket, count] of Object.entries(histogram)) {
      counts.set(Number(bucket), (counts.get(Number(bucket)) ?? 0) + count);
    }
  }
  return inOrder(counts);
}

export function countOf(histogram: LogHistogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

/** The middle of the bucket in which the value of that rank lies (nearest rank); undefined of nothing. */
export function histogramPercentile(histogram: LogHistogram, share: number): number | undefined {
  const buckets = Object.keys(histogram)
    .map(Number)
    .sort((a, b) => a - b);
  let rank = Math.max(1, Math.ceil(share * countOf(histogram)));
  for (const bucket of buckets) {
    rank -= histogram[bucket] ?? 0;
    if (rank <= 0) return middleOf(bucket);
  }
  return undefined;
}

function bucketOf(timeMs: number): number {
  if (!Number.isFinite(timeMs) || timeMs < 0) throw new Error(`${timeMs} is no time that passed.`);
  let scaled = Math.floor(timeMs);
  let doublings = 0;
  while (scaled >= LINEAR) {
    scaled = Math.floor(scaled / 2);
    doublings += 1;
  }
  return doublings * PER_DOUBLING + scaled;
}

function middleOf(bucket: number): number {
  if (bucket < LINEAR) return bucket;
  const doublings = Math.floor(bucket / PER_DOUBLING) - 1;
  const width = 2 ** doublings;
  const least = (bucket - doublings * PER_DOUBLING) * width;
  return least + Math.floor((width - 1) / 2);
}

/** By assignment: what Debian's Rhino makes of `Object.fromEntries` under "64" it does not find under 64. */
function inOrder(counts: ReadonlyMap<number, number>): LogHistogram {
  const histogram: { [bucket: string]: number } = {};
  for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) histogram[bucket] = count;
  return histogram;
}
