/** Results as anybody may see them: nothing that few people said, nor what it could be reckoned from. */
import type {Count, ItemResult, Results} from './results.js';

/** Fewer people than this could be known by name in a small association. */
export const FEWEST = 5;

const isSmall = (count: number | null | undefined): boolean => typeof count === 'number' && count > 0 && count < FEWEST;

export function hideSmall(results: Results): Results {
  if ((results.total ?? 0) < FEWEST) return {...results, total: null, items: []};
  return {...results, items: results.items.map(hideInItem)};
}

function hideInItem({mean, nps, ...item}: ItemResult): ItemResult {
  if (isSmall(item.answered))
    return {
      ...item,
      answered: null,
      counts: item.counts?.map(hidden),
      other: item.other === undefined ? undefined : null,
    };
  const all = [...(item.counts ?? []).map(({count}) => count), item.other].filter((count) => typeof count === 'number');
  if (!all.some(isSmall)) return {...item, mean, nps};
  // Means would tell what is hidden.
  const limit = largestHidden(all);
  const isHidden = (count: number | null | undefined): boolean =>
    typeof count === 'number' && count > 0 && count <= limit;
  return {
    ...item,
    counts: item.counts?.map((count) => (isHidden(count.count) ? hidden(count) : count)),
    other: isHidden(item.other) ? null : item.other,
  };
}

/** What is hidden can be reckoned from the rest when it is one number, or a few people: then the next is hidden with it. */
function largestHidden(counts: readonly number[]): number {
  let [limit, gaps, people] = [0, 0, 0];
  for (const count of counts.filter((one) => one > 0).sort((a, b) => a - b)) {
    if (count >= FEWEST && gaps > 1 && people >= FEWEST) break;
    [limit, gaps, people] = [count, gaps + 1, people + count];
  }
  return limit;
}

const hidden = (count: Count): Count => ({...count, count: null});
