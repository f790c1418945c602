/** What was asked of the tool: under way, answered, or refused in words. Of two questions the later one counts. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { wordsOf } from '../refresh/useRefreshed';

export interface Asked<Value> {
  readonly value: Value | undefined;
  readonly failure: string | undefined;
  readonly again: () => void;
}

export function useAsked<Value>(ask: () => Promise<Value>): Asked<Value> {
  const [state, setState] = useState<{ value?: Value; failure?: string }>({});
  const epoch = useRef(0);
  const again = useCallback(() => {
    epoch.current += 1;
    const mine = epoch.current;
    setState({});
    ask().then(
      (value) => mine === epoch.current && setState({ value }),
      (error: unknown) => mine === epoch.current && setState({ failure: wordsOf(error) }),
    );
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      epoch.current += 1;
    };
  }, [again]);
  return { value: state.value, failure: state.failure, again };
}
