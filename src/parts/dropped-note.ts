import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {FeedState} from '../store/feed-store.js';

/** How many items the feed has that cannot be shown: counted, not hidden. */
export function droppedNote(state: FeedState): TemplateResult | typeof nothing {
  const dropped = state.problems.filter(({effect}) => effect === 'dropped').length;
  if (!dropped) return nothing;
  return html`<p class="note">
    ${
      dropped === 1
        ? msg('1 item could not be shown, because its details are faulty.', {id: 'state.dropped.one'})
        : msg(str`${dropped} items could not be shown, because their details are faulty.`, {id: 'state.dropped.other'})
    }
  </p>`;
}
