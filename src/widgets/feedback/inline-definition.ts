/** What each script held when it was read last: the same text gives the same definition, and the form is not begun anew. */
const read = new WeakMap<Element, {readonly text: string; readonly json: unknown}>();

/** The definition in a script tag of the type `application/json` in the element; a text that is no JSON is passed on, to be refused. */
export function inlineDefinition(element: Element): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  const text = script.textContent ?? '';
  const known = read.get(script);
  if (known?.text === text) return known.json;
  const json = parse(text);
  read.set(script, {text, json});
  return json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
