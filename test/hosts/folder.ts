/** A folder of host pages: `hosts.json` says of each page how it is served and what is hard about it. */
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {BrowserContextOptions} from 'playwright-core';

export interface Probe {
  readonly name: string;
  /** An expression, evaluated in the page. */
  readonly js: string;
  readonly is_: unknown;
}

export interface Host {
  readonly file: string;
  readonly title: string;
  readonly group: string;
  readonly traps: readonly string[];
  /** What shows that the page is as hard as it says. */
  readonly probes: readonly Probe[];
  readonly headers: Readonly<Record<string, string>>;
  readonly mime: string;
  readonly charset: string;
  readonly emulate: BrowserContextOptions;
  /** How the script comes to the page: `tag`, `nonce`, `iframe` … */
  readonly delivery: string;
  /** Parts of what the page itself complains of. */
  readonly noise: readonly string[];
  readonly expect: 'works' | 'degrades';
  /** The page itself, where it is no file of the folder. */
  readonly text?: string;
}

export interface HostFolder {
  readonly path: string;
  /** Where `vendor/` of the pages is. */
  readonly vendor: string;
  readonly hosts: readonly Host[];
}

/** The pages of a folder. `vendor` is given where it cannot stand beside them. */
export function readHostFolder(path: string, vendor = join(path, 'vendor')): HostFolder {
  const list = join(path, 'hosts.json');
  if (!existsSync(list)) throw new Error(`${resolve(path)} has no hosts.json: it is not a folder of host pages`);
  const {hosts} = JSON.parse(readFileSync(list, 'utf8')) as {hosts: readonly Host[]};
  return {path, vendor, hosts};
}

/** The same pages on a phone: what takes more lines there comes no later, and moves nothing. */
export const onPhone = (folder: HostFolder): HostFolder => ({
  ...folder,
  hosts: folder.hosts.map((host) => ({...host, emulate: {viewport: {width: 360, height: 740}, ...host.emulate}})),
});

/** The text of a page, in the charset that it is sent in. */
export const readHost = ({path}: HostFolder, {file, charset, text}: Host): string =>
  text ?? readFileSync(join(path, file), charset === 'utf-8' ? 'utf8' : 'latin1');
