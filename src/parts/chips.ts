import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {find} from '../lib/find.js';
import {type FacetName, isFacetName} from '../store/facet-names.js';
import type {FacetContext} from '../store/facets.js';
import type {Filters} from '../store/finder-state.js';
import {icon} from './icons.js';
import {facetLabel, valueLabel} from './facet-labels.js';
import {textRun} from './text.js';

/** A choice that is no facet. */
export interface ExtraChip {
  readonly text: string;
  readonly onRemove: () => void;
}

export interface ChipsView {
  readonly more?: readonly ExtraChip[];
  readonly filters: Filters;
  readonly locked: ReadonlySet<string>;
  readonly context: FacetContext | undefined;
  readonly locale: string;
  readonly onRemove: (facet: FacetName, value: string) => void;
  readonly onClear: () => void;
}

/** Focus goes on to the next chip, or to the one before, as this one goes away; never to the button that removes all. */
function moveOn({currentTarget}: Event): void {
  const item = (currentTarget as HTMLElement).parentElement;
  const chips = [item?.nextElementSibling, item?.previousElementSibling].map((one) => one?.querySelector<HTMLElement>('.chip'));
  find(chips, (one) => one)?.focus();
}

/** The choices in force, each a button that takes it away; those the page has locked are not shown. */
export function chips(view: ChipsView): TemplateResult | typeof nothing {
  const chosen = Object.entries(view.filters).flatMap(([name, values]) =>
    isFacetName(name) && !view.locked.has(name) ? values.map((value) => ({name, value})) : [],
  );
  const {more = []} = view;
  if (!chosen.length && !more.length) return nothing;
  return html`<ul class="chips screen-only" aria-label=${msg('Your choices', {id: 'chips.label'})}>
    ${repeat(more, ({text}) => text, ({text, onRemove}) => button(text, text, onRemove))}
    ${repeat(
      chosen,
      ({name, value}) => `${name} ${value}`,
      ({name, value}) => chip(name, value, view),
    )}
    <li>
      <button type="button" class="button quiet" @click=${view.onClear}>${msg('Remove all choices', {id: 'chips.clear'})}</button>
    </li>
  </ul>`;
}

function chip(name: FacetName, value: string, view: ChipsView): TemplateResult {
  const label = valueLabel(name, value, view.context, view.locale);
  return button(`${facetLabel(name)}, ${label.text}`, textRun(label, view.locale), () => view.onRemove(name, value));
}

const button = (name: string, content: unknown, onRemove: () => void): TemplateResult => html`<li>
  <button
    type="button"
    part="chip"
    class="chip"
    aria-label=${msg(str`Remove: ${name}`, {id: 'chips.remove'})}
    @click=${(event: Event) => {
      moveOn(event);
      onRemove();
    }}
  >
    ${content} ${icon('clear')}
  </button>
</li>`;
