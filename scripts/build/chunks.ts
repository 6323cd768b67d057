/** What a page fetches at once, and what later. */

interface Modules {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

/** A module is needed at once where static imports lead to it from the element's own. */
function isFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  return info?.isEntry === true || (info?.importers ?? []).some((importer) => isFirst(importer, modules, seen));
}

/**
 * All that an element needs at once in one file, which has the element's name. Without this, code that a later chunk needs
 * too would become small files of its own. Null leaves later chunks as they are.
 */
export const firstChunk =
  (widget: string) =>
  (id: string, modules: Modules): string | null =>
    isFirst(id, modules) ? widget : null;
