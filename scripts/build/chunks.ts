/** What a page fetches at once, and what later. */

interface Modules {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

/** Whether static imports lead to a module from one of those that a chunk begins with. */
function isReached(id: string, modules: Modules, begins: (id: string, isEntry: boolean) => boolean, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  return begins(id, info?.isEntry === true) || (info?.importers ?? []).some((importer) => isReached(importer, modules, begins, seen));
}

type Namer = (id: string, modules: Modules) => string | null;

/**
 * All that an element needs at once in one file, which has the element's name. Without this, code that a later chunk needs
 * too would become small files of its own. Null leaves modules to the groups after this one.
 */
const firstChunk =
  (widget: string): Namer =>
  (id, modules) =>
    isReached(id, modules, (_, isEntry) => isEntry) ? widget : null;

/** Likewise all that a module of src needs and that is not in an earlier group, in a file with that module's name. */
const laterChunk =
  (path: string): Namer =>
  (id, modules) =>
    isReached(id, modules, (start) => start.endsWith(`/src/${path}`)) ? (/[\w-]+(?=\.ts$)/.exec(path)?.[0] ?? null) : null;

/** The files of a widget that are put together, in order: what of several they need is in the first of them. */
export const chunkGroups = (widget: string): {readonly name: Namer; readonly debugName: string; readonly priority: number}[] => [
  {name: firstChunk(widget), debugName: 'first', priority: 5},
  // The finder needs it at once; the calendar shows its first month without.
  {name: laterChunk('store/feed-store.ts'), debugName: 'feeds', priority: 4},
  // Few feeds need it before the panels, which never do without.
  {name: laterChunk('lib/later-schedules.ts'), debugName: 'schedules', priority: 3},
  // A calendar that begins with a list shows it before the panels come.
  {name: laterChunk('widgets/calendar/lists.ts'), debugName: 'lists', priority: 2},
  {name: laterChunk('widgets/calendar/panels.ts'), debugName: 'panels', priority: 1},
];
