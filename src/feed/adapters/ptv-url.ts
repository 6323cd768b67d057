/** Lists of services that can be asked with the national descriptions merged in. */
const LIST = /\/service\/list\/(?:organization|area)\b/i;

const ONE = /\/service\/([\da-f]{8}-[\da-f-]{27})\/?$/i;

/**
 * A service that leans on a national description has no words of its own: asked with them merged in, it can be read.
 * https://api.palvelutietovaranto.suomi.fi/swagger/ui/index.html
 */
export function completeUrl(url: URL): URL {
  const completed = new URL(url);
  if (LIST.test(url.pathname) && !url.searchParams.has('serviceWithGD'))
    completed.searchParams.set('serviceWithGD', 'true');
  completed.pathname = url.pathname.replace(ONE, '/Service/serviceWithGD/$1');
  return completed;
}

/** The address of the page after this one, of a list that says how many it has. */
export function nextPage(json: unknown, url: string): string | undefined {
  const {pageNumber, pageCount} = json as {readonly pageNumber?: unknown; readonly pageCount?: unknown};
  if (typeof pageNumber !== 'number' || typeof pageCount !== 'number' || pageNumber >= pageCount) return undefined;
  try {
    const next = new URL(url);
    next.searchParams.set('page', String(Math.max(pageNumber, 0) + 1));
    return next.href;
  } catch {
    return undefined;
  }
}
