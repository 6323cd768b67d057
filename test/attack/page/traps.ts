/** Whatever a payload does to show that it has run tells the test. Runs in every frame of the page, before anything else there. */

declare global {
  interface Window {
    attackRan(how: string): Promise<void>;
  }
}

export function setTraps(): void {
  const tell = (how: string) => void window.attackRan(how);
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) Object.defineProperty(window, name, {value: () => tell(name)});
  Object.defineProperty(window, '__pwned', {set: () => tell('__pwned')});
}
