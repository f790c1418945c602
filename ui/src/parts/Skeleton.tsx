/** Grey shapes where the content will stand, so that nothing jumps when it comes. */
export function Bar({ width, height = 12 }: { width: string; height?: number }) {
  return <span className="r-skeleton" style={{ width, height }} />;
}
