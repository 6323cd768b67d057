/**
 * Registers an element once. A name that is taken, by an older copy of ours or by a stranger, is left as it is:
 * a second `define` throws and would take the rest of the script with it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  try {
    customElements.define(tag, element);
  } catch (error) {
    console.warn(`Tarjotin: <${tag}> cannot be defined.`, error);
  }
}
