/** Copies the text of an element; where the browser does not let us, the text is selected for the visitor to copy. */
export async function copyText(element: Element | null): Promise<boolean> {
  if (!element) return false;
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
