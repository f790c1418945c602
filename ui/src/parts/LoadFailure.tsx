/** A load that failed: the words of the failure, the age of what is still shown, and another try. */
import { clockWithSeconds } from '../format/times';
import { common } from '../messages/common';
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
      {common.tryAgain}
    </PushButton>
  );
  return (
    <Notice tone="danger" icon="error" title={shown ? common.outOfDate : title} actions={tryAgain}>
      <p>{failure}</p>
      {shown ? <p className="r-small">{common.lastShown(clockWithSeconds(shown.asOf, shown.zone))}</p> : null}
    </Notice>
  );
}
