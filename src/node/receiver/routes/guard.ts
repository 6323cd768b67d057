/** What is turned away before it is read: pages of strange sites, and floods. */
import type {CreateRateLimitOptions} from '@fastify/rate-limit';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Problem} from '../problem.js';
import type {Settings} from '../settings/types.js';

type Limit = Pick<CreateRateLimitOptions, 'max' | 'keyGenerator'>;

/** A hook that throws a Problem. Requests are counted by address, and by `more` limits of the route's own. */
export function createGuard(
  app: FastifyInstance,
  {origins, rate}: Settings,
  ...more: readonly Limit[]
): (request: FastifyRequest) => Promise<void> {
  const limits = [{max: rate.address}, ...more].map((limit) => app.createRateLimit(limit));
  return async (request) => {
    checkOrigin(request, origins);
    for (const limit of limits) {
      const state = await limit(request);
      if (!state.isAllowed && state.isExceeded)
        throw new Problem(429, 'Too many are sent at once; try again after the seconds in Retry-After', undefined, {
          'Retry-After': String(Math.max(state.ttlInSeconds, 1)),
        });
    }
  };
}

/** Browsers say where a page is from. What is not a browser may say anything: this is a sign for webmasters, no lock. */
function checkOrigin({headers, protocol, host}: FastifyRequest, origins: Settings['origins']): void {
  const {origin} = headers;
  if (origin === undefined || origins === '*' || origins.includes(origin) || origin === `${protocol}://${host}`) return;
  throw new Problem(403, 'Pages of this origin may not send here; add it to "origins" of the receiver');
}
