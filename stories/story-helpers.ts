/** What the stories of all widgets share. */

/** Waits until a selector is on screen; stories start before the list is there. */
export const waitFor = async (root: ShadowRoot, selector: string, seconds = 5): Promise<HTMLElement> => {
  for (let tries = 0; tries < 20 * seconds; tries++) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} did not come`);
};

/** A server that never answers. */
export function silence(): () => void {
  const before = window.fetch.bind(window);
  window.fetch = () => new Promise<Response>(() => undefined);
  return () => {
    window.fetch = before;
  };
}
