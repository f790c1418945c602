/** The panel's shape while it loads. */
import { Bar } from '../parts/Skeleton';

export function PanelSkeleton() {
  return (
    <div aria-hidden="true" className="r-skeletons">
      <section>
        <Bar width="42%" height={10} />
        <Bar width="56%" height={22} />
        <Bar width="70%" height={10} />
        <Bar width="100%" height={8} />
        <Bar width="84%" height={10} />
      </section>
      <section>
        <div className="r-row">
          <Bar width="32px" height={32} />
          <div className="r-grow">
            <Bar width="60%" />
            <Bar width="40%" height={10} />
          </div>
        </div>
        <Bar width="112px" height={32} />
      </section>
    </div>
  );
}
