import {toClipboard} from '../../parts/clipboard.js';

/** Copies the text of an element; where the browser does not let us, the text is selected for the visitor to copy. */
export async function copyText(element: Element | null): Promise<boolean> {
  if (!element) return false;
  const isCopied = await toClipboard(element.textContent ?? '');
  if (!isCopied) getSelection()?.selectAllChildren(element);
  return isCopied;
}
