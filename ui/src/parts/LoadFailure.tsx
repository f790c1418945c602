/** A load that failed: the words of the failure, the age of what is still shown, and another try. */
import { clockWithSeconds } from '../format/times';
import { en } from '../messages/en';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { PushButton } from './PushButton';

interface LoadFailureProps {
  readonly failure: string;
  /** The title where nothing could be shown before. */
  readonly title: string;
  readonly shown?: { readonly asOf: number; readonly zone: string } | undefined;
  readonly onTryAgain: () => void;
}

export function LoadFailure({ failure, title, shown, onTryAgain }: LoadFailureProps) {
  const tryAgain = (
    <PushButton small onPress={onTryAgain}>
      <Icon name="retry" small />
      {en.tryAgain}
    </PushButton>
  );
  return (
    <Notice tone="danger" icon="error" title={shown ? en.outOfDate : title} actions={tryAgain}>
      <p>{failure}</p>
      {shown ? <p className="r-small">{en.lastShown(clockWithSeconds(shown.asOf, shown.zone))}</p> : null}
    </Notice>
  );
}
