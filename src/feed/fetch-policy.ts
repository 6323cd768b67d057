import {FeedError} from './fetch-error.js';

/** Milliseconds that a report may come after the failure of the request it is about. */
const LATE = 50;

/**
 * Tells a request that the page's own Content-Security-Policy stopped from one that the network lost: to fetch() both
 * are the same TypeError. In Node and where no such event exists nothing is ever violated.
 */
export function watchPolicy(url: string): {throwIfViolated(): Promise<void>; stop(): void} {
  const {origin} = new URL(url);
  let directive: string | undefined;
  const listen = (event: Event) => {
    const {disposition, blockedURI, effectiveDirective} = event as SecurityPolicyViolationEvent;
    if (disposition === 'enforce' && blockedURI.startsWith(origin)) directive = effectiveDirective;
  };
  const canListen = typeof addEventListener === 'function';
  if (canListen) addEventListener('securitypolicyviolation', listen);
  return {
    async throwIfViolated() {
      if (canListen && !directive) await new Promise((resolve) => setTimeout(resolve, LATE));
      if (directive) throw new FeedError('blocked-by-policy', url, {detail: `${directive} ${origin}`});
    },
    stop() {
      if (canListen) removeEventListener('securitypolicyviolation', listen);
    },
  };
}
