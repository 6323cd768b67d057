import {FeedError} from './fetch-error.js';

/** The visitor's own machine: browsers let an https page read it over http, which a developer needs. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The address when we may fetch from it; throws a FeedError `refused-url` before any request otherwise.
 * Only absolute http and https addresses without user name pass, and on an https page no http ones. `webcal:`, which
 * calendars are published with, is https.
 */
export function fetchableUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text.replace(/^webcal:/i, 'https:'));
  } catch (cause) {
    throw new FeedError('refused-url', text, {cause});
  }
  const {protocol, hostname, username, password} = url;
  const onSecurePage = typeof location === 'object' && location.protocol === 'https:';
  const isMixed = onSecurePage && protocol === 'http:' && !LOOPBACK.test(hostname);
  // A password must not come into a message; the origin says enough.
  if (username || password) throw new FeedError('refused-url', url.origin);
  if (isMixed || !/^https?:$/.test(protocol)) throw new FeedError('refused-url', text);
  url.hash = '';
  return url;
}

/** Addresses of APIs that want parameters, which their formats add: lists of Linked Events, PTV, Open Referral and WordPress. Files need none. */
const API = /\/(event|services?|service_at_locations|organizations?|servicechannel|wp\/v2\/tm_\w+|tribe\/events\/v1\/events)\/?$|\/api\/v\d+\/service\//i;

/** Whether an address is not fetched before its format has been asked. */
export const isApi = ({pathname}: URL): boolean => API.test(pathname);
