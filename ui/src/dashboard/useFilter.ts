/** The filter, kept in the page's address where the host lets a screen have one, and only here where it does not. */
import type { DashboardFilter } from '@rungs/core';
import { useCallback, useEffect, useState } from 'react';
import type { ScreenAddress } from '../port';
import { filterOf, queryOf } from './filterInAddress';

export function useFilter(address: ScreenAddress | undefined): [DashboardFilter, (filter: DashboardFilter) => void] {
  const [filter, setFilter] = useState<DashboardFilter>({});

  useEffect(() => {
    let isGone = false;
    void address?.read().then((query) => !isGone && query !== '' && setFilter(filterOf(query)));
    return () => {
      isGone = true;
    };
  }, [address]);

  const change = useCallback(
    (next: DashboardFilter) => {
      setFilter(next);
      address?.write(queryOf(next));
    },
    [address],
  );
  return [filter, change];
}
