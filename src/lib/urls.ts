/** Undefined when it is not an address. Without `URL.parse`, which is of 2024, and `URL.canParse`, which is not in Safari 16. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An address in its whole length; one that cannot be read stays as it is, to be refused with a message where it is used. */
export const resolveUrl = (address: string, base: string | undefined): string => parseUrl(address, base)?.href ?? address;

/** An address of a web page, in its normal form; undefined for anything else than http and https without a user name. */
export function webUrl(text: string): string | undefined {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}

/** The origin of an address, `https://host.example`; undefined when it is not one. */
export const originOf = (url: string): string | undefined => parseUrl(url)?.origin;
