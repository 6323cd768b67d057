/** The whole address of what was written: with its scheme, or against `base`; undefined when it is none. */
export function wholeAddress(text: string, base: string): string | undefined {
  const trimmed = text.trim();
  const written = /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return URL.canParse(written, base) ? new URL(written, base).href : undefined;
}
