/** Who is told of what, as the settings say. */
import type {Settings} from '../settings/types.js';
import type {TargetsOf} from '../store/store.js';

export const targetsIn =
  ({forms, threads}: Settings): TargetsOf =>
  (kind, round) => {
    const notify = (kind === 'answers' ? forms : threads).get(round)?.notify;
    const email = (notify?.email ?? []).map((target) => ({channel: 'email', target}) as const);
    return notify?.webhook ? [...email, {channel: 'webhook', target: notify.webhook.url}] : email;
  };
