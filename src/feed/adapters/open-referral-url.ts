/** What the lists of HSDS 3 need to give whole records (https://docs.openreferral.org/en/latest/hsds/api_reference.html). */
const DEFAULTS = [
  ['full', 'true'],
  ['per_page', '100'],
] as const;

/** The address of a list with what it needs to be of use; what the webmaster wrote stays. */
export function completeUrl(url: URL): URL {
  const defaults = /\/organizations\/?$/.test(url.pathname)
    ? [...DEFAULTS, ['full_service', 'true'] as const]
    : DEFAULTS;
  const missing = defaults.filter(([name]) => !url.searchParams.has(name)).map((pair) => pair.join('='));
  const completed = new URL(url);
  completed.search = [url.search.slice(1), ...missing].filter(Boolean).join('&');
  return completed;
}
