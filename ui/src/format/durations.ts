/** Durations in words: `45 s`, `54 min`, `1 h 38 min`. Never days: a working day has no agreed length. */
export function duration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** With seconds below ten minutes, where they matter to a comparison: `4 min 10 s`. */
export function closeDuration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const rest = seconds % 60;
  return seconds < 60 || seconds >= 600 || rest === 0 ? duration(ms) : `${duration(ms)} ${rest} s`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
