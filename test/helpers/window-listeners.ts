type Listening = readonly [type: string, listener: unknown];

/** Listeners on the window that have come and not gone again. */
export function watchWindow(): {readonly left: readonly Listening[]; readonly restore: () => void} {
  const left: Listening[] = [];
  const add = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => {
    left.push([type, listener]);
    add(type, listener, options);
  };
  window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    const at = left.findIndex(([ofType, other]) => ofType === type && other === listener);
    if (at >= 0) left.splice(at, 1);
    remove(type, listener);
  };
  return {
    left,
    restore() {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    },
  };
}
