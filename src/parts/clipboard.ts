/** False where the page may not write to the clipboard. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden, or plain http.
    return false;
  }
}
