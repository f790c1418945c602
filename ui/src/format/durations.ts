/** Durations in words: `45 s`, `54 min`, `1 h 38 min`. Never days: a working day has no agreed length. */
export function duration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
