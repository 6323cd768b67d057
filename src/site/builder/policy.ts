import {originOf} from '../../lib/urls.js';
import type {Choices} from './choices.js';
import {fetchedFrom, type Site} from './snippet.js';
import {showsFeed} from './widgets.js';

/** A line of a Content-Security-Policy: what it is about, and the servers to add to it. */
export interface Directive {
  readonly name: 'script-src' | 'connect-src' | 'img-src' | 'frame-src';
  readonly origins: readonly string[];
}

/**
 * What a page's policy must allow. Styles, workers and fonts need nothing: styles are adopted sheets, a worker is started
 * only where the script has the page's own origin. `seen` are servers that the feeds were really read from: one may send on to another.
 */
export function directivesOf(choices: Choices, site: Site, seen: readonly string[] = []): readonly Directive[] {
  const ours = originOf(site.base);
  const script: Directive = {name: 'script-src', origins: ours ? [ours] : []};
  if (choices.into === 'iframe') return [{...script, name: 'frame-src'}];
  const origins = [...new Set([...fetchedFrom(choices, site).flatMap((address) => originOf(address) ?? []), ...seen])];
  const pictures: readonly Directive[] = showsFeed(choices.widget) ? [{name: 'img-src', origins}] : [];
  return [script, {name: 'connect-src', origins}, ...pictures];
}

export const policyText = (directives: readonly Directive[]): string =>
  directives.map(({name, origins}) => `${name} ${origins.join(' ')};`).join('\n');
