/** What the element stands in takes no room, and gives it all of the sheet. */
const AROUND = `:has([data-tarjotin-print]) {
  display: block !important; width: auto !important; max-width: none !important; min-height: 0 !important; margin: 0 !important; padding: 0 !important}`;

/**
 * Prints one element of the page and nothing around it. `@page` counts only in a style sheet of the document, and the
 * rest of the page can be hidden only from there; the sheet is taken away when printing is over.
 */
export async function printAlone(element: HTMLElement, landscape: boolean): Promise<void> {
  const sheet = new CSSStyleSheet();
  // In a shadow root of the page the element cannot be told from outside: then the page is printed around it.
  const alone = element.getRootNode() === document;
  const others = 'body :not(:has([data-tarjotin-print]), [data-tarjotin-print], [data-tarjotin-print] *)';
  sheet.replaceSync(`@page {size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 10mm}
    ${alone ? `@media print {${others} {display: none !important} ${AROUND}}` : ''}`);
  element.toggleAttribute('data-tarjotin-print', true);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    window.print();
    // Phones return at once and print later.
    await new Promise((resolve) => setTimeout(resolve, 500));
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    element.removeAttribute('data-tarjotin-print');
  }
}
