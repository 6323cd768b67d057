/** What the page shows, as it stands in the fragment of its address: Back works, and no server hears of it. */

export const STATUSES = ['waiting', 'approved', 'hidden'] as const;
export type Status = (typeof STATUSES)[number];

export interface QueueRoute {
  readonly view: 'comments';
  readonly status: Status;
  /** Id of one thread; all without it. */
  readonly thread?: string;
  readonly page: number;
}

export interface ResultsRoute {
  readonly view: 'results';
  /** Id of a form; the list of forms without it. */
  readonly form?: string;
}

export type Route = QueueRoute | ResultsRoute;

/** What cannot be read leads to the queue. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [view, name = ''] = path.split('/');
  if (view === 'results') return {view, form: decode(name) || undefined};
  const found = new URLSearchParams(query);
  const page = Number(found.get('page'));
  return {
    view: 'comments',
    status: STATUSES.find((status) => status === name) ?? 'waiting',
    thread: found.get('thread') || undefined,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function writeRoute(route: Route): string {
  if (route.view === 'results') return `#/results${route.form ? `/${encodeURIComponent(route.form)}` : ''}`;
  const query = new URLSearchParams();
  if (route.thread) query.set('thread', route.thread);
  if (route.page > 1) query.set('page', String(route.page));
  const text = query.toString();
  return `#/comments/${route.status}${text ? `?${text}` : ''}`;
}
