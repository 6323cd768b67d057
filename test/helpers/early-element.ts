/** Puts an element on the page as one that stood there before its script had come, with what the page had set on it by then. */
export function putEarly<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object): HTMLElementTagNameMap[Tag] {
  // An element of a document without scripts becomes ours only where it is put on the page.
  const element = document.implementation.createHTMLDocument().createElement(tag);
  Object.assign(element, properties);
  document.body.append(element);
  return element;
}
