/** A name of a server that is written alone has a dot; else it is a word, or a path without its beginning. */
const isServer = (hostname: string): boolean => hostname === 'localhost' || /[^.]\.[^.]/.test(hostname);

/** The whole address of what was written: with its scheme, or against `base`; undefined when it is none. */
export function wholeAddress(text: string, base: string): string | undefined {
  const trimmed = text.trim();
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)/i.test(trimmed);
  const written = isWhole ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(written, base)) return undefined;
  const {href, hostname} = new URL(written, base);
  return isWhole || isServer(hostname) ? href : undefined;
}
