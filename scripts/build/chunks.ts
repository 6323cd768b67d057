/** What a page fetches at once, and what later. */

interface Modules {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

/** The elements' modules that a module is needed for at once, through static imports only. */
function entriesOf(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(id)) return found;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (info?.isEntry) found.add(id);
  for (const importer of info?.importers ?? []) for (const entry of entriesOf(importer, modules, seen)) found.add(entry);
  return found;
}

/**
 * The name of a module's chunk: all that one element needs at once in one file with it, what several need in `shared`.
 * Without this, code that a later chunk needs too would become small files of its own. Null leaves later chunks as they are.
 */
export function chunkName(id: string, modules: Modules): string | null {
  const [entry, other] = entriesOf(id, modules);
  if (!entry) return null;
  return other ? 'shared' : (/([^/]+)\.ts$/.exec(entry)?.[1] ?? null);
}
