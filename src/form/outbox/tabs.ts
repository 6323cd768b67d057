/** Tells the other tabs which record has changed. The record itself stays in the storage: no text goes this way. */
export interface Tabs {
  tell(key: string): void;
  close(): void;
}

/** Silent where there is no BroadcastChannel or it is denied: then each tab finds out when its own turn comes. */
export function joinTabs(onChange: (key: string) => void): Tabs {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('tarjotin-outbox');
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      if (typeof data === 'string') onChange(data);
    };
  } catch {
    // No channel.
  }
  return {
    tell(key) {
      try {
        channel?.postMessage(key);
      } catch {
        // Closed by the browser.
      }
    },
    close: () => channel?.close(),
  };
}
