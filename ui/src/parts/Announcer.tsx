/** Says a result to a screen reader without moving the focus. It stands from the start, or it would not be heard. */
export function Announcer({ text }: { text: string }) {
  return (
    <div role="status" className="r-hidden">
      {text}
    </div>
  );
}
