import type { JSX } from 'preact';
import { CostPlot, type PricedModel } from './cost-plot.js';
import { data } from './page-data.js';
import { PassCurves } from './pass-curves.js';
import { counted, dollars, percent, visible } from './words.js';

/** What quality costs, and what more samples would buy. */
export function CostView(): JSX.Element {
  const priced = data.leaderboard.flatMap(
    ({ model, passAt, interval, costPerSampleUsd: cost }, index): PricedModel[] => {
      const rate = passAt['1'];
      return cost === null || cost <= 0 || rate === undefined || interval === null
        ? []
        : [{ index, model, rate, interval, cost }];
    },
  );
  const front = paretoFront(priced);
  const unknown = data.leaderboard.length - priced.length;
  return (
    <section aria-labelledby="view-title">
      <h2 id="view-title">Cost and quality</h2>
      {priced.length === 0 ? (
        <p class="lead">No model has a known cost: there is nothing to weigh against quality.</p>
      ) : (
        <>
          <p class="lead">
            On the line: models that no other beats in both pass@1 and cost, by their point
            estimates. Where intervals overlap, so may the order.
            {unknown > 0 && ` The cost of ${counted(unknown, 'model')} is not known.`}
          </p>
          <CostPlot models={priced} front={front} />
          <ul class="flips">
            {front.map(({ index, model, rate, cost }) => (
              <li key={index}>
                {visible(model)}{' '}
                <span class="quiet">
                  {percent(rate)} %, {dollars(cost)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>pass@k: what more samples buy</h3>
      <PassCurves />
    </section>
  );
}

/** Models that none beats: cheapest first, each better than all that cost less. */
function paretoFront(models: readonly PricedModel[]): readonly PricedModel[] {
  let best = -1;
  return [...models]
    .sort((a, b) => a.cost - b.cost || b.rate - a.rate)
    .filter(({ rate }) => {
      if (rate <= best) return false;
      best = rate;
      return true;
    });
}
