/*
 * For the page around an iframe of embed.html, where it may run a script: the frame becomes as tall as what is in it.
 * <script src="https://widgets.example/1/embed-height.js" async></script>
 */

import {find} from '../lib/find.js';

/** Taller than any content; a frame that leads elsewhere cannot push the page away without end. */
const MAX_HEIGHT = 100_000;

const ourFrames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({src}) => /\/embed\.html\?/.test(src));

addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
  const {type, height} = Object(data) as {type?: unknown; height?: unknown};
  if (type !== 'tarjotin-height' || typeof height !== 'number' || !(height > 0 && height < MAX_HEIGHT)) return;
  const frame = find(ourFrames(), ({contentWindow}) => contentWindow === source);
  if (!frame) return;
  frame.style.height = `${height}px`;
  // The page may count borders and padding in.
  frame.style.height = `${height + height - frame.clientHeight}px`;
});

// Frames that were ready before this script have told their height to nobody.
for (const {contentWindow} of ourFrames()) contentWindow?.postMessage({type: 'tarjotin-height'}, '*');

export {};
